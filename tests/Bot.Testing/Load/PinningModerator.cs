using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.Load;

/// <summary>A moderator who sets, pins and unpins in several channels, and remembers what was answered as done.</summary>
internal sealed partial class PinningModerator(DiscordServer discord, int channels)
{
    private const ulong Person = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    private readonly Lock _lock = new();
    private readonly int[] _sent = new int[channels];
    private readonly int[] _kept = new int[channels];
    private readonly Dictionary<(int Channel, string Card), bool?> _pinned = [];

    /// <summary>Settings, pins and unpins that were answered as done.</summary>
    public int Settings { get; private set; }

    public int Pins { get; private set; }

    /// <summary>Settings that were answered as done, and are not there; in words.</summary>
    public HashSet<string> Lost { get; } = [];

    /// <summary>Whether the card was answered as pinned in the channel; null where the last answer about it never came.</summary>
    public bool? IsPinned(int channel, string card)
    {
        lock (_lock)
            return _pinned.GetValueOrDefault((channel, card));
    }

    public Task PinAsync(int channel, string card) => TurnAsync(channel, card, isWanted: true, CancellationToken.None);

    /// <summary>Sets, and with two more hands pins and unpins, until cancelled.</summary>
    public Task WriteAsync(int seed, CancellationToken ct) =>
        Task.WhenAll(SetAsync(new Random(seed), ct), TurnAsync(0, seed, ct), TurnAsync(1, seed, ct));

    /// <summary>Asks for every setting: it may be what was answered as done, or what was asked for later and not answered.</summary>
    public async Task CheckAsync()
    {
        for (var channel = 0; channel < channels; channel++)
        {
            var said = await SayAsync(channel, "settings", "pinners", CancellationToken.None) ?? "";
            var stored = Role().Match(said) is { Success: true } role ? int.Parse(role.Groups["role"].ValueSpan) : 0;
            if (stored < _kept[channel] || stored > _sent[channel])
                Lost.Add($"channel {channel}: {_kept[channel]} to {_sent[channel]} was set, and it says {stored}");
            _kept[channel] = stored;
        }
    }

    /// <returns>What <c>/pins</c> says of cards that are not current, a line for each.</returns>
    public async Task<string[]> NotCurrentAsync() =>
        [.. (await SayAsync(0, "pins", null, CancellationToken.None) ?? "").Split('\n').Where(line =>
            line.Contains("channel, ", StringComparison.Ordinal) && !line.Contains("channel, current", StringComparison.Ordinal))];

    private async Task SetAsync(Random random, CancellationToken ct)
    {
        for (; !ct.IsCancellationRequested; await Task.Delay(Breath, CancellationToken.None))
        {
            var channel = random.Next(channels);
            var role = ++_sent[channel];
            if (await SayAsync(channel, "settings", $"pinners {role} here", ct) is not { } said
                || !said.Contains("This now holds", StringComparison.Ordinal))
                continue;
            _kept[channel] = role;
            Settings++;
        }
    }

    /// <param name="hand">Which half of the cards.</param>
    private async Task TurnAsync(int hand, int seed, CancellationToken ct)
    {
        var random = new Random(seed + hand);
        for (; !ct.IsCancellationRequested; await Task.Delay(Breath, CancellationToken.None))
        {
            var (channel, card) = (random.Next(channels), SmallContent.Cards[(random.Next(SmallContent.Cards.Count / 2) * 2) + hand].Card);
            await TurnAsync(channel, card, IsPinned(channel, card) is not true, ct);
        }
    }

    private async Task TurnAsync(int channel, string card, bool isWanted, CancellationToken ct)
    {
        lock (_lock)
            _pinned[(channel, card)] = null;
        var said = await SayAsync(channel, isWanted ? "pin" : "unpin", card, ct) ?? "";
        bool? now = Says(": pinned") || Says("already pinned here") ? true
            : Says("no longer pinned") || Says("not pinned here") ? false
            : null;
        lock (_lock)
        {
            _pinned[(channel, card)] = now;
            Pins += now is null ? 0 : 1;
        }

        bool Says(string words) => said.Contains(words, StringComparison.Ordinal);
    }

    /// <returns>All that is answered; null where the bot was killed before.</returns>
    private async Task<string?> SayAsync(int channel, string command, string? argument, CancellationToken ct)
    {
        var given = await discord.CommandAsync(
            discord.Channel(0, channel), command, Person, argument is null ? [] : [("option", argument)]);
        for (var start = Stopwatch.GetTimestamp(); given.Original is null; await Task.Delay(1, CancellationToken.None))
            if (ct.IsCancellationRequested)
                return null;
            else if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"/{command} {argument} was not answered.");
        return Words(given);
    }

    private static string Words(Interaction given) =>
        string.Join('\n', ((JsonObject[])[given.Original!, .. given.FollowUps]).Select(message =>
            $"{message["content"]}\n{string.Join('\n', message["embeds"]!.AsArray().Select(embed => embed!["description"]))}"));

    [GeneratedRegex("members of the role <@&(?<role>[0-9]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();
}
