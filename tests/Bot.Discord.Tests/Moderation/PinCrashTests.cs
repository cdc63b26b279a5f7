using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Discord.Moderation;
using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Moderation;

/// <summary>The bot dies on the way, and no card is posted twice. No nonce helps: it has expired by the next start.</summary>
public sealed class PinCrashTests
{
    private const int Silent = 4096;
    private const int Deaths = 60;

    [Fact]
    public async Task A_card_that_was_posted_but_not_kept_is_found_pinned_and_not_posted_again()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var store = new MemoryStore();
        var channel = discord.Channel();
        await using (var dying = await BotOnDiscord.StartAsync(
            discord: discord, store: store, services: services => services.AddSingleton<IPinnedCardStore>(new DyingStore(store))))
        {
            await discord.CommandAsync(channel, "pin", 9, ("card", "overdose"));
            await dying.UntilAsync(() => discord.Posted == 1);
        }
        Assert.Equal(PinStep.Claimed, store.Cards.Single().Step);
        discord.ForgetNonces(channel);
        await Task.Delay(150, TestContext.Current.CancellationToken);
        // What is said meanwhile, a whole page of it.
        for (var i = 0; i < 150; i++)
            await discord.SayAsync(channel, "hello");

        await using var bot = await BotOnDiscord.StartAsync(discord: discord, store: store);
        await bot.UntilAsync(() => store.Cards.Single().Step == PinStep.Pinned);

        Assert.Equal((1, (ulong)store.Cards[0].Message), (discord.Posted, Assert.Single(discord.Pins(channel))));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_card_that_was_posted_but_not_kept_is_found_also_by_another_title_and_then_says_the_new_one()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var (store, channel, content) = (new MemoryStore(), discord.Channel(), new ChangingContent());
        await using (var dying = await BotOnDiscord.StartAsync(
            discord: discord, store: store, services: services => services.AddSingleton<IPinnedCardStore>(new DyingStore(store))))
        {
            await discord.CommandAsync(channel, "pin", 9, ("card", "topic naloxone"));
            await dying.UntilAsync(() => discord.Posted == 1);
        }
        discord.ForgetNonces(channel);
        content.Retitle("naloxone", "Another title");
        await Task.Delay(150, TestContext.Current.CancellationToken);

        await using var bot = await BotOnDiscord.StartAsync(discord: discord, store: store, library: content.Library);
        await bot.UntilAsync(() => store.Cards.Single() is { Step: PinStep.Pinned, Fingerprint.Length: > 0 });

        Assert.Equal((1, (ulong)store.Cards[0].Message), (discord.Posted, Assert.Single(discord.Pins(channel))));
        var words = discord.Message(channel, (ulong)store.Cards[0].Message)!["content"]!.GetValue<string>();
        Assert.Contains("Another title", words, StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_command_that_Discord_sends_again_after_a_crash_is_acted_on_once()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var (store, channel) = (new MemoryStore(), discord.Channel());
        await using var bot = await BotOnDiscord.StartAsync(discord: discord, store: store);
        var moderator = new Moderator(bot);
        var pinned = await discord.CommandAsync(channel, "pin", 9, ("card", "overdose"));
        await bot.UntilAsync(() => pinned.Original is not null);
        await moderator.SaysAsync(channel, "unpin", "overdose");

        await discord.SendAsync(pinned);
        await bot.UntilAsync(() => discord.Requests.Count(request =>
            request.Path.Contains(pinned.Token, StringComparison.Ordinal) && request.Method == "POST") == 2);

        Assert.Contains("not pinned here", await moderator.SaysAsync(channel, "unpin", "overdose"), StringComparison.Ordinal);
        Assert.Equal((1, 0), (discord.Posted, store.Cards.Length));
    }

    [Fact]
    public async Task Where_the_history_cannot_be_read_nobody_knows_and_nothing_is_posted_until_a_moderator_starts_anew()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var (store, channel) = (new MemoryStore(), discord.Channel());
        await store.Claim(
            new PinnedCard(DiscordPlaces.Of(discord.Guild(), channel), new CardKey("overdose"), "claim")
            {
                At = TimeProvider.System.GetUtcNow().AddMinutes(-10),
            },
            CancellationToken.None);
        discord.Deny(channel, 1UL << 16);
        await using var bot = await BotOnDiscord.StartAsync(discord: discord, store: store);
        var moderator = new Moderator(bot);

        Assert.Contains(
            "I could not find out whether it was posted", await moderator.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);
        Assert.Contains("perhaps posted", await moderator.SaysAsync(channel, "pins"), StringComparison.Ordinal);
        Assert.Equal(0, discord.Posted);

        await moderator.SaysAsync(channel, "unpin", "overdose");
        Assert.Contains(": pinned", await moderator.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_off_at_random_moments_every_claimed_card_is_pinned_once_after_the_next_round()
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Channels = Deaths, BucketLimit = 1000, GlobalLimit = 100_000, IdentifyWindow = TimeSpan.FromMilliseconds(100),
        });
        var store = new MemoryStore();
        await using (var dying = await BotOnDiscord.StartAsync(
            discord: discord, store: store, configure: options => options.RequestsPerSecond = 10_000))
            await DieAsync(dying);
        await Task.Delay(150, TestContext.Current.CancellationToken);

        await using var bot = await BotOnDiscord.StartAsync(
            discord: discord, store: store, configure: options => options.RequestsPerSecond = 10_000);
        await bot.UntilAsync(() => store.Cards.All(card => card is { Step: PinStep.Pinned, Fingerprint.Length: > 0 }));

        // Some died before the claim; had all of them, nothing below would be shown.
        Assert.NotEmpty(store.Cards);
        Assert.Equal(store.Cards.Length, discord.Posted);
        Assert.Equal((0, 0), await bot.Refresh.Run(TestContext.Current.CancellationToken));
        for (var i = 0; i < Deaths; i++)
        {
            var channel = discord.Channel(index: i);
            var posted = discord.Answers(channel).Where(message => (message["flags"]!.GetValue<int>() & Silent) != 0);
            var stored = store.Cards.Where(card => card.Place.Channel == (long)channel);
            Assert.Equal(stored.Select(card => $"{card.Message}"), posted.Select(message => message["id"]!.GetValue<string>()));
            Assert.Equal(stored.Select(card => (ulong)card.Message), discord.Pins(channel));
        }
        bot.AssertClean();
    }

    private static async Task DieAsync(BotOnDiscord bot)
    {
        var chance = new Random(5);
        for (var i = 0; i < Deaths; i++)
        {
            var channel = bot.Discord.Channel(index: i);
            await bot.Discord.SayAsync(channel, "hello");
            var asker = new Asker(DiscordPlaces.Of(bot.Discord.Guild(), channel), 9, DiscordPlaces.Nouns) { MayPin = true };
            using var death = new CancellationTokenSource(TimeSpan.FromMilliseconds(chance.NextDouble() * 12));
            try
            {
                await bot.Desk.Reply(new Command(CommandName.Pin, "overdose"), asker, death.Token);
            }
            catch (OperationCanceledException)
            {
                // It died.
            }
            bot.Discord.ForgetNonces(channel);
        }
    }

    /// <summary>The process ends before the first thing is saved after a claim.</summary>
    private sealed class DyingStore(MemoryStore store) : IPinnedCardStore
    {
        public Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct) => store.Claim(wanted, ct);

        public Task Save(PinnedCard card, CancellationToken ct) => throw new OperationCanceledException("It dies.");

        public Task Remove(PinnedCard card, CancellationToken ct) => throw new OperationCanceledException("It dies.");

        public Task<System.Collections.Immutable.ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct) =>
            store.In(server, ct);

        public IAsyncEnumerable<PinnedCard> All(string platform, CancellationToken ct) => store.All(platform, ct);
    }
}
