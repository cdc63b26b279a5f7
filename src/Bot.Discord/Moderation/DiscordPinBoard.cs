using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Rest;

namespace Bot.Discord.Moderation;

/// <summary>Discord's pins: at most 250 in a channel, by the permission Pin Messages.</summary>
internal sealed class DiscordPinBoard(PinRest rest, DiscordRest discord, PinPace pace, DiscordOptions options, TimeProvider time)
    : IPinBoard
{
    private const int MostTries = 3;
    private const int MostPages = 10;

    /// <summary>The clocks of Discord and of this machine differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Half of the requests: whoever asks meanwhile is answered first.</summary>
    private readonly GlobalLimit _share = new(Math.Max(1, options.RequestsPerSecond / 2), time);

    public string Platform => DiscordPlaces.Platform;

    public int AtOnce => 4;

    public string Fingerprint(Answer content) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Shown(content), DiscordJson.Default.MessagePayload)));

    /// <summary>Of the first line.</summary>
    public string Mark(Answer content) => MarkOf(Shown(content).Content);

    public async Task<PinResult> Post(PinnedCard card, Answer content, CancellationToken ct)
    {
        var reply = await rest.PostAsync(ChannelOf(card), Shown(content) with
        {
            Flags = MessagePayload.Silent, Nonce = card.Claim, EnforceNonce = true,
        }, ct);
        return reply.IsSuccess && reply.Read(DiscordJson.Default.SentMessage) is { } sent
            ? new PinResult.Done((long)sent.Id) : reply.IsSuccess ? new PinResult.Unknown() : reply.Told(0, Permissions.SendMessages);
    }

    /// <summary>Among what was said since the claim: a silent message of our own that begins as the card did.</summary>
    public async Task<PinResult> Find(PinnedCard card, CancellationToken ct)
    {
        var channel = ChannelOf(card);
        if (await discord.ApplicationAsync(ct) is not { Me: var me })
            return new PinResult.Unknown();
        var after = Snowflake.At(card.At - Skew);
        for (var page = 0; page < MostPages; page++)
        {
            if (await rest.HistoryAsync(channel, after, ct) is not { } said)
                return new PinResult.Unknown();
            if (Array.Find(said, IsTheCard) is { } found)
                return new PinResult.Done((long)found.Id);
            if (said.Length < PinRest.PageSize)
                return said.Length > 0 || page > 0 || await IsReadable(channel, ct) ? new PinResult.Missing() : new PinResult.Unknown();
            after = said.Max(message => message.Id);
        }
        return new PinResult.Unknown();

        bool IsTheCard(HistoryMessage message) =>
            message.Author?.Id == me && (message.Flags & MessagePayload.Silent) != 0 && MarkOf(message.Content) == card.Fingerprint;
    }

    public async Task<PinResult> Pin(PinnedCard card, CancellationToken ct) =>
        (await rest.PinAsync(ChannelOf(card), (ulong)card.Message, ct)).Told(card.Message, Permissions.PinMessages);

    public async Task<PinResult> Edit(PinnedCard card, Answer content, CancellationToken ct)
    {
        var shown = Shown(content);
        for (var attempt = 1; ; attempt++)
        {
            await _share.EnterAsync(ct);
            var reply = await rest.EditAsync(ChannelOf(card), (ulong)card.Message, shown, ct);
            if (attempt == MostTries || !reply.IsTooSoon())
                return reply.Told(card.Message, Permissions.ViewChannel);
            await Task.Delay(pace.OldEdits * attempt, time, ct);
        }
    }

    /// <summary>
    /// A message says itself whether it is pinned, so that the list of pins, which comes empty to whoever may not read the history, is
    /// not needed.
    /// </summary>
    public async Task<PinResult> Look(PinnedCard card, CancellationToken ct)
    {
        var reply = await rest.GetAsync(ChannelOf(card), (ulong)card.Message, ct);
        if (!reply.IsSuccess)
            return reply.Told(card.Message, Permissions.ReadMessageHistory);
        return reply.Read(DiscordJson.Default.HistoryMessage) switch
        {
            { Pinned: true } => new PinResult.Done(card.Message),
            { Pinned: false } => new PinResult.Unpinned(),
            null => new PinResult.Unknown(),
        };
    }

    /// <summary>A message that is deleted is no longer pinned; its author needs no permission for that, and none for pins.</summary>
    public async Task<PinResult> Withdraw(PinnedCard card, CancellationToken ct) =>
        (await rest.DeleteAsync(ChannelOf(card), (ulong)card.Message, ct)).Told(card.Message, Permissions.ViewChannel);

    /// <summary>One message: the first where there are several, for on it stand the steps, or the numbers.</summary>
    internal static MessagePayload Shown(Answer content) =>
        DiscordRenderer.Render(content, mayEmbed: true)[0] with { Components = Rows.Of(content.Buttons) };

    /// <summary>Whether the channel's history can be read at all: of an empty one nobody can tell.</summary>
    private async Task<bool> IsReadable(ulong channel, CancellationToken ct) => await rest.HistoryAsync(channel, 0, ct) is { Length: > 0 };

    private static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text)));

    private static ulong ChannelOf(PinnedCard card) => (ulong)card.Place.Channel;
}
