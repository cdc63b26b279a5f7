using System.Net;
using System.Text.Json;
using Bot.Testing;
using Bot.Testing.FakeTelegram;
using Bot.Tests.Verbs;

namespace Bot.Tests.Operations;

public sealed class HealthTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("health");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_verb_tells_a_bot_that_answers_from_one_that_does_not()
    {
        string address;
        await using (var telegram = await FakeTelegramServer.Start())
        await using (var bot = RunningBot.Start(null, telegram, _folder.FullName))
        {
            await bot.ReadyAsync();
            using var line = JsonDocument.Parse(await bot.LineAsync("Health and metrics are served"));
            address = line.RootElement.GetProperty("State").GetProperty("Address").GetString()!;

            var alive = await BotProcess.RunAsync(
                ["health"], "", ("Health__Listen", address.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal)));
            Assert.Equal((0, "live", ""), (alive.ExitCode, alive.Output.Trim(), alive.Errors));
            Assert.Equal(HttpStatusCode.NotFound, (await bot.GetAsync("/elsewhere")).Status);
        }

        var dead = await BotCommand.RunAsync("health", "--url", $"{address}/health/live");
        Assert.Equal(1, dead.ExitCode);
        Assert.Equal(
            $"{address}/health/live does not answer. Is the bot running, and does Health:Listen name this address?", dead.Errors.Trim());
    }

    [Fact]
    public async Task Where_health_is_switched_off_the_verb_says_so()
    {
        var asked = await BotProcess.RunAsync(["health"], "", ("Health__Listen", "none"));

        Assert.Equal((1, ""), (asked.ExitCode, asked.Output));
        Assert.StartsWith("Health:Listen is none", asked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused() =>
        Assert.Equal(2, (await BotCommand.RunAsync("health", "--url", "nowhere")).ExitCode);
}
