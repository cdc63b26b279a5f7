using Bot.Core.Answers;

namespace Bot.Core.Moderation.Pinning;

/// <summary>Where a platform keeps messages at the top of a channel. It keeps the platform's pace by itself, and never throws for what the
/// platform answers.</summary>
public interface IPinBoard
{
    /// <summary>As in <see cref="ChatPlace.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>How many cards may be rewritten at the same time.</summary>
    int AtOnce { get; }

    /// <returns>A digest of everything that is shown of the card: 64 characters at most.</returns>
    string Fingerprint(Answer content);

    /// <returns>What <see cref="Find"/> knows a posted message by, whatever the content says later: 64 characters at most.</returns>
    string Mark(Answer content);

    /// <summary>Posts the card without a sound, its claim sent along.</summary>
    Task<PinResult> Post(PinnedCard card, Answer content, CancellationToken ct);

    /// <summary>Looks for a message posted with the card's claim before a crash, by the mark that was kept with it.</summary>
    /// <returns><see cref="PinResult.Missing"/> only where it was certainly not posted.</returns>
    Task<PinResult> Find(PinnedCard card, CancellationToken ct);

    /// <summary>Pins the posted message; does no harm where it is pinned.</summary>
    Task<PinResult> Pin(PinnedCard card, CancellationToken ct);

    /// <summary>Rewrites the message in place; does no harm where it says so already.</summary>
    Task<PinResult> Edit(PinnedCard card, Answer content, CancellationToken ct);

    /// <summary>Looks whether the message is there and pinned, as far as the platform tells.</summary>
    Task<PinResult> Look(PinnedCard card, CancellationToken ct);

    /// <summary>Unpins the message and takes it away.</summary>
    Task<PinResult> Withdraw(PinnedCard card, CancellationToken ct);
}
