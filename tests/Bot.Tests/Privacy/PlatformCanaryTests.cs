using System.Text.Json;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Tests.Privacy;

/// <summary>On the platforms too: no word, name, id or token in any log line, file or page, even where everything is logged.</summary>
public sealed class PlatformCanaryTests : IDisposable
{
    private const string Canary = "qzcanary";
    private const ulong Person = 918273645546372819;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-canary");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task Nothing_of_people_and_no_token_is_logged_stored_or_served(string format)
    {
        await using var discord = await DiscordServer.StartAsync();
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(discord, telegram, _folder.FullName, ("Bot__LogLevel", "trace"), ("Logs__Format", format));
        var person = telegram.People.Join(Canary);
        var gone = telegram.People.Join($"{Canary}2");
        await bot.LineAsync("is ready");
        telegram.Faults = (method, call) => method == "sendMessage" && (long?)call["chat_id"] == gone.Id ? new Fault.Broken(400) : null;
        telegram.People.Say(gone, $"what is naloxone {Canary}");
        foreach (var words in (string[])["what is naloxone {0}", "i am {0} and want to die", "{0}", "/crisis {0}"])
        {
            telegram.People.Say(person, string.Format(words, Canary));
            await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> {string.Format(words, Canary)}", Person);
        }
        await telegram.Calls.Until(calls => calls.SentTo(person.Id).Count >= 4);
        for (var start = TimeProvider.System.GetTimestamp();
            discord.Posted < 4 && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1);)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        var pages = format == "json"
            ? string.Concat((await bot.GetAsync("/health/ready")).Text, (await bot.GetAsync("/metrics")).Text)
            : "";
        await bot.StopAsync();

        var files = string.Concat(Directory.GetFiles(_folder.FullName).Select(file => file + File.ReadAllText(file)));
        var logged = string.Join('\n', bot.Lines);
        Assert.Contains("was refused with 400", logged, StringComparison.Ordinal);
        foreach (var secret in (string[])[Canary, $"{Person}", $"{discord.Channel()}", discord.Token, FakeTelegramServer.Token])
            Assert.DoesNotContain(secret, string.Concat(logged, files, pages), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(format == "json", bot.Lines.First().StartsWith('{'));
        if (format == "json")
            Assert.All(bot.Lines, line => JsonDocument.Parse(line).Dispose());
    }
}
