using Bot.Testing.FakeTelegram;
using Bot.Tests.Verbs;

namespace Bot.Tests.Telegram;

/// <summary>The worker as people run it, with a token that Telegram does not know.</summary>
public sealed class WrongTokenTests
{
    [Fact]
    public async Task A_wrong_token_and_no_other_platform_end_the_worker_with_the_setting_named()
    {
        await using var server = await FakeTelegramServer.Start();

        var run = await BotProcess.RunAsync(
            ["run"], "",
            ("Telegram__Token", "7000000001:AAWrong-wrong-wrong-wrong-wrong-wrong-w"), ("Telegram__BaseUrl", server.Url.ToString()),
            ("Health__Listen", "none"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("set Telegram:Token to the one from BotFather", run.Errors, StringComparison.Ordinal);
    }
}
