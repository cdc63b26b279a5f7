using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Tests.Operations;

/// <summary>Told to stop while answers are in hand: they are sent, and the process ends before it would be killed.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const string Secret = "a-secret-of-the-webhook";
    private const int Questions = 5;

    /// <summary>What Docker Compose and Kubernetes give the process in <c>deploy/</c>; the bot itself takes ten seconds at most.</summary>
    private static readonly TimeSpan BeforeItIsKilled = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shutdown");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Answers_in_hand_are_sent_before_the_process_ends()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { BucketLimit = 1 });
        await using var bot = RunningBot.Start(discord, telegram, _folder.FullName);
        await bot.ReadyAsync();

        var person = telegram.People.Join("Ann");
        for (var i = 0; i < Questions; i++)
            telegram.People.Say(person, "what is naloxone");
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is naloxone");
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is heroin");
        // The first of each is out; those after it wait for their turn, one a second on Telegram, one in two seconds on Discord.
        await telegram.Calls.Reply(person.Id);
        await UntilAsync(() => discord.Posted > 0);
        Assert.True(telegram.Calls.SentTo(person.Id).Count < Questions);
        Assert.Equal(0, await bot.StopAsync().WaitAsync(BeforeItIsKilled, TestContext.Current.CancellationToken));

        Assert.Equal(2, discord.Posted);
        Assert.Equal(Questions, telegram.Calls.SentTo(person.Id).Count + telegram.Unconfirmed);
    }

    [Fact]
    public async Task An_answer_that_nobody_takes_does_not_keep_the_process()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName);
        await bot.ReadyAsync();
        var isTried = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        telegram.Faults = (method, _) =>
        {
            if (method != "sendMessage")
                return null;
            isTried.TrySetResult();
            return new Fault.Hang(AfterEffect: false);
        };

        telegram.People.Say(telegram.People.Join("Ann"), "what is naloxone");
        await isTried.Task;

        Assert.Equal(0, await bot.StopAsync().WaitAsync(BeforeItIsKilled, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_one_platform_waits_for_its_last_answer_the_other_takes_nothing_new()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var discord = await DiscordServer.StartAsync();
        await using var bot = RunningBot.Start(discord, telegram, _folder.FullName);
        await bot.ReadyAsync();
        var isTried = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        telegram.Faults = (method, _) =>
        {
            if (method != "sendMessage")
                return null;
            isTried.TrySetResult();
            return new Fault.Hang(AfterEffect: false);
        };
        telegram.People.Say(telegram.People.Join("Ann"), "what is naloxone");
        await isTried.Task;
        var start = TimeProvider.System.GetTimestamp();

        var stopping = bot.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(bot.HasEnded);
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is naloxone");

        Assert.Equal(0, await stopping);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(14));
        Assert.Equal(0, discord.Posted);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    [InlineData(1.5)]
    [InlineData(2.5)]
    public async Task Told_to_stop_while_it_starts_it_ends_with_0_and_says_nothing(double seconds)
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName, ("Bot__LogLevel", "warning"));
        await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

        // Before the program has come so far as to listen, the system ends it: 128 + 15.
        Assert.True(await bot.StopAsync() is 0 or 143);
        Assert.Empty(bot.Lines);
    }

    [Fact]
    public async Task Updates_that_a_webhook_took_in_are_answered_before_the_process_ends()
    {
        await using var telegram = await FakeTelegramServer.Start();
        var listen = FreePort.Address();
        // What serves the public address stands before the bot and is not part of this: updates are posted to the bot as it would.
        await using var bot = RunningBot.Start(
            null, telegram, _folder.FullName, ("Telegram__Mode", "webhook"), ("Telegram__WebhookUrl", "https://127.0.0.1:8443/updates"),
            ("Telegram__WebhookSecret", Secret), ("Telegram__WebhookListen", $"{listen}"));
        await bot.ReadyAsync();

        var person = telegram.People.Join("Ann");
        using var http = new HttpClient { DefaultRequestHeaders = { { "X-Telegram-Bot-Api-Secret-Token", Secret } } };
        for (var i = 0; i < Questions; i++)
        {
            var update = new JsonObject
            {
                ["update_id"] = 1_000 + i, ["message"] = telegram.People.Say(person, "what is naloxone").DeepClone(),
            };
            using var taken = await http.PostAsJsonAsync(new Uri(listen, "/updates"), update, TestContext.Current.CancellationToken);
            taken.EnsureSuccessStatusCode();
        }
        Assert.Equal(0, await bot.StopAsync().WaitAsync(BeforeItIsKilled, TestContext.Current.CancellationToken));

        Assert.Equal(Questions, telegram.Calls.SentTo(person.Id).Count);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !holds(); await Task.Delay(10, TestContext.Current.CancellationToken))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(2), "It did not come.");
    }
}
