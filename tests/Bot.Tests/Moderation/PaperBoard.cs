using System.Security.Cryptography;
using System.Text;
using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Terminal;

namespace Bot.Tests.Moderation;

/// <summary>A board on which messages can be posted, pinned, torn off, and which can be told to fail.</summary>
internal sealed class PaperBoard : IPinBoard
{
    private long _last;

    public sealed record Message(string Claim, string Text)
    {
        public bool IsPinned { get; set; }

        public string Text { get; set; } = Text;
    }

    public Dictionary<long, Message> Messages { get; } = [];

    public string Platform => "paper";

    public int AtOnce => 1;

    /// <summary>What pinning comes to; null for success.</summary>
    public PinResult? WhenPinning { get; set; }

    /// <summary>What rewriting comes to; null for success.</summary>
    public PinResult? WhenEditing { get; set; }

    /// <summary>Ends the process, as it were, before or after the next call of this name.</summary>
    public (string Call, bool After)? Crash { get; set; }

    public string Fingerprint(Answer content) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text(content))));

    public string Mark(Answer content) => Text(content)[..1];

    public Task<PinResult> Post(PinnedCard card, Answer content, CancellationToken ct) => Do(nameof(Post), () =>
    {
        Messages[++_last] = new Message(card.Claim, Text(content));
        return new PinResult.Done(_last);
    });

    public Task<PinResult> Find(PinnedCard card, CancellationToken ct) => Do(nameof(Find), () =>
        Messages.FirstOrDefault(message => message.Value.Claim == card.Claim) is { Value: not null } found
            ? new PinResult.Done(found.Key) : new PinResult.Missing());

    public Task<PinResult> Pin(PinnedCard card, CancellationToken ct) => Do(nameof(Pin), () =>
    {
        if (WhenPinning is not null)
            return WhenPinning;
        Messages[card.Message].IsPinned = true;
        return new PinResult.Done(card.Message);
    });

    public Task<PinResult> Edit(PinnedCard card, Answer content, CancellationToken ct) => Do(nameof(Edit), () =>
    {
        if (WhenEditing is not null)
            return WhenEditing;
        if (!Messages.TryGetValue(card.Message, out var message))
            return new PinResult.Missing();
        message.Text = Text(content);
        return new PinResult.Done(card.Message);
    });

    public Task<PinResult> Look(PinnedCard card, CancellationToken ct) => Do(nameof(Look), () =>
        !Messages.TryGetValue(card.Message, out var message) ? new PinResult.Missing()
        : message.IsPinned ? new PinResult.Done(card.Message) : new PinResult.Unpinned());

    public Task<PinResult> Withdraw(PinnedCard card, CancellationToken ct) => Do(nameof(Withdraw), () =>
        Messages.Remove(card.Message) ? new PinResult.Done(card.Message) : new PinResult.Missing());

    private static string Text(Answer content) => PlainRenderer.Render(content);

    private Task<PinResult> Do(string call, Func<PinResult> act)
    {
        if (Crash is { After: false } && Crash.Value.Call == call)
            throw new TimeoutException("killed");
        var result = act();
        return Crash is { After: true } && Crash.Value.Call == call ? throw new TimeoutException("killed") : Task.FromResult(result);
    }
}
