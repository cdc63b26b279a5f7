using System.Diagnostics;
using Bot.Content;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Topics;
using Bot.Discord;
using Bot.Discord.Model;
using Bot.Discord.Moderation;
using Bot.Discord.Rest;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Load.Discord;

/// <summary>Pinned cards whose content has changed, two to a channel, brought up to date within Discord's limits, while somebody is
/// answered once a second.</summary>
internal static class PinsTable
{
    private const int ChannelsOfGuild = 25;
    private static readonly string[] OfEachChannel = ["topic naloxone", "overdose"];

    public static async Task<int> RunAsync(int cards)
    {
        var channels = (cards + OfEachChannel.Length - 1) / OfEachChannel.Length;
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Guilds = channels / ChannelsOfGuild + 1, Channels = ChannelsOfGuild,
        });
        var store = new MemoryStore();
        for (var i = 0; i < cards; i++)
            await PinAsync(discord, store, i);
        await using var services = Services(discord, store);
        var before = discord.Requests.Length;
        var clock = Stopwatch.StartNew();
        using var over = new CancellationTokenSource();
        var answering = AnswerAsync(services.GetRequiredService<ChannelRest>(), discord.Channel(channels / ChannelsOfGuild), over.Token);
        var (changed, failed) = await services.GetRequiredKeyedService<PinRefresh>(DiscordPlaces.Platform).Run(CancellationToken.None);
        var took = clock.Elapsed;
        await over.CancelAsync();
        var answered = await answering;
        var edits = discord.Requests.Count(request => request.Method == "PATCH");
        Console.WriteLine(
            "| cards | brought up to date | not | time, s | requests | edits | 429s | answers meanwhile | p50, ms | slowest, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        Console.WriteLine(
            $"| {cards} | {changed} | {failed} | {took.TotalSeconds:F1} " +
            $"| {discord.Requests.Length - before} | {edits} | {discord.TooFast} " +
            $"| {answered.Count} | {answered[answered.Count / 2].TotalMilliseconds:F1} | {answered[^1].TotalMilliseconds:F1} |");
        return changed == cards && discord.Violations.Length == 0 ? 0 : 1;
    }

    /// <summary>A card as it was pinned before the content changed.</summary>
    private static async Task PinAsync(DiscordServer discord, MemoryStore store, int i)
    {
        var (room, which) = (i / OfEachChannel.Length, i % OfEachChannel.Length);
        var (guild, channel) = (discord.Guild(room / ChannelsOfGuild), discord.Channel(room / ChannelsOfGuild, room % ChannelsOfGuild));
        var message = await discord.SayAsync(channel, "What the card said before.", discord.Me);
        discord.Pin(channel, message);
        await store.Claim(new PinnedCard(DiscordPlaces.Of(guild, channel), new CardKey(OfEachChannel[which]), $"{i}")
        {
            Step = PinStep.Pinned, Message = (long)message, Fingerprint = "before", At = TimeProvider.System.GetUtcNow(),
        }, CancellationToken.None);
    }

    private static ServiceProvider Services(DiscordServer discord, MemoryStore store)
    {
        var content = ContentFolder.Load(
            Repository.Content, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton<Func<TopicLibrary>>(() => content.Library)
            .AddSingleton<IChatSettingsStore>(store).AddSingleton<IPinnedCardStore>(store).AddSingleton<IPeopleStore>(store)
            .AddSingleton<IServerStore>(store).AddSingleton<IOpenedCounts>(store)
            .AddDiscord(options => (options.Token, options.ApiBaseUrl, options.StateFolder) = (discord.Token, discord.ApiUrl, null))
            .BuildServiceProvider();
    }

    /// <summary>Posts an answer every second.</summary>
    /// <returns>How long each took, the quickest first.</returns>
    private static async Task<List<TimeSpan>> AnswerAsync(ChannelRest rest, ulong channel, CancellationToken ct)
    {
        var took = new List<TimeSpan>();
        while (!ct.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await rest.SendAsync(
                channel, new MessagePayload { Content = "An answer.", Nonce = $"{took.Count}", EnforceNonce = true },
                CancellationToken.None);
            took.Add(Stopwatch.GetElapsedTime(start));
            await Task.Delay(TimeSpan.FromSeconds(1), ct)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
        took.Sort();
        return took;
    }
}
