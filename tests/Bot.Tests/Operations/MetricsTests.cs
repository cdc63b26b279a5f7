using System.Net;
using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Telemetry;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Tests.Operations;

/// <summary>What anybody who reads the metrics can learn: how the bot is, and nothing of people.</summary>
public sealed partial class MetricsTests : IDisposable
{
    private const string Canary = "qzcanary";
    private const ulong Person = 918273645546372819;

    private static readonly string[] Platforms = ["discord", "telegram"];

    /// <summary>Every metric with its labels. A name or a label that is not here fails the test: it is a decision,
    /// and is written here first.</summary>
    private static readonly Dictionary<string, string[]> Labels = new()
    {
        ["bot_answers_total"] = ["decision", "platform"],
        ["bot_clock_offset_seconds"] = [],
        ["bot_content_age_seconds"] = [],
        ["bot_content_overdue"] = [],
        ["bot_content_reloads_total"] = ["result"],
        ["bot_data_free_bytes"] = [],
        ["bot_event_to_request_seconds_bucket"] = ["le", "platform"],
        ["bot_event_to_request_seconds_count"] = ["platform"],
        ["bot_event_to_request_seconds_sum"] = ["platform"],
        ["bot_events_total"] = ["kind", "platform"],
        ["bot_gateway_identifies_left"] = [],
        ["bot_gateway_latency_seconds"] = [],
        ["bot_gateway_resumes_total"] = [],
        ["bot_platform_up"] = ["platform"],
        ["bot_queue_depth"] = ["platform"],
        ["bot_rate_limited_total"] = ["platform"],
        ["bot_storage_up"] = [],
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["platform"] = Platforms,
        ["kind"] = [.. Enum.GetNames<Incoming>().Select(name => name.ToLowerInvariant())],
        ["decision"] =
        [
            Decision.Topic, Decision.Suicide, Decision.Overdose, Decision.Worried, Decision.UnsafeRequest, Decision.Suggestions,
            Decision.Command, Decision.Silence,
        ],
        ["result"] = ["loaded", "failed"],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metrics");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_metric_and_label_is_on_the_list_and_none_of_their_values_is_a_person_a_chat_or_a_word()
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { Heartbeat = TimeSpan.FromSeconds(2) });
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(discord, telegram, _folder.FullName);
        await bot.ReadyAsync();

        var person = telegram.People.Join(Canary);
        discord.Faults.Next(new RestFault(429), request => request.Method == "POST");
        var slow = 1;
        telegram.Faults = (method, _) => method == "sendMessage" && Interlocked.Exchange(ref slow, 0) == 1 ? new Fault.TooMany(1) : null;
        foreach (var words in (string[])["what is naloxone", "i want to kill myself", "my friend is not breathing",
            "where can i buy heroin", "{0}", "/crisis {0}"])
        {
            telegram.People.Say(person, string.Format(words, Canary));
            await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> {string.Format(words, Canary)}", Person);
        }
        await discord.SayAsync(discord.Channel(), $"nothing for the bot, says {Canary}", Person);
        telegram.People.Look(person, Canary);
        await discord.CommandAsync(discord.Channel(), "topics", Person);
        await discord.TypeAsync(discord.Channel(), "topic", "name", Canary, Person);
        await telegram.Calls.Until(calls => calls.SentTo(person.Id).Count >= 6);
        await discord.ReconnectAsync();
        await UntilAsync(bot, async () => (await MetricsOf(bot)).Select(metric => metric.Name).Distinct().Count() >= Labels.Count);
        await UntilAsync(bot, async () => (await bot.GetAsync("/metrics")).Text.Contains("kind=\"typing\"", StringComparison.Ordinal));
        await UntilAsync(bot, () => IsUpAsync(bot, "discord"));

        var text = (await bot.GetAsync("/metrics")).Text;
        var metrics = await MetricsOf(bot);
        Assert.Equal(
            Labels.Keys.Order(StringComparer.Ordinal),
            metrics.Select(metric => metric.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(metrics, metric =>
            Assert.Equal(Labels[metric.Name], metric.Labels.Select(label => label.Key).Order(StringComparer.Ordinal)));
        Assert.All(metrics.SelectMany(metric => metric.Labels).Where(label => label.Key != "le"),
            label => Assert.Contains(label.Value, Values[label.Key]));
        foreach (var secret in (string[])[Canary, $"{Person}", $"{discord.Channel()}", discord.Token, FakeTelegramServer.Token, "naloxone"])
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("kind=\"command\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_lost_shows_in_readiness_and_metrics_and_so_does_its_return()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName);
        await bot.ReadyAsync();

        telegram.Faults = (method, _) => method == "getUpdates" ? new Fault.Broken(502) : null;
        telegram.People.Say(telegram.People.Join("Ann"), "/about");
        await UntilAsync(bot, async () => (await bot.GetAsync("/health/ready")).Status == HttpStatusCode.ServiceUnavailable);
        var (status, text) = await bot.GetAsync("/health/live");
        Assert.Equal((HttpStatusCode.OK, "live\n"), (status, text));
        Assert.Contains("bot_platform_up{platform=\"telegram\"} 0", (await bot.GetAsync("/metrics")).Text, StringComparison.Ordinal);

        telegram.Faults = (_, _) => null;
        await bot.ReadyAsync();
        Assert.Contains("bot_platform_up{platform=\"telegram\"} 1", (await bot.GetAsync("/metrics")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("discord", (await bot.GetAsync("/health/ready")).Text, StringComparison.Ordinal);
    }

    private static async Task<(string Name, (string Key, string Value)[] Labels)[]> MetricsOf(RunningBot bot) =>
    [
        .. (await bot.GetAsync("/metrics")).Text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => (
            Line().Match(line).Groups["name"].Value,
            Label().Matches(line).Select(label => (label.Groups["key"].Value, label.Groups["value"].Value)).ToArray())),
    ];

    private static async Task<bool> IsUpAsync(RunningBot bot, string platform) =>
        (await bot.GetAsync("/metrics")).Text.Contains($"bot_platform_up{{platform=\"{platform}\"}} 1", StringComparison.Ordinal);

    private static async Task UntilAsync(RunningBot bot, Func<Task<bool>> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(100, TestContext.Current.CancellationToken))
            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromMinutes(2))
                Assert.Fail($"It did not come:\n{(await bot.GetAsync("/metrics")).Text}\n{string.Join('\n', bot.Lines)}");
    }

    [GeneratedRegex("^(?<name>[a-z_]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex("(?<key>[a-z_]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
