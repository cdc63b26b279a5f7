namespace Bot.Core.Moderation;

/// <summary>A card that is kept at the top of a channel.</summary>
/// <param name="Claim">Made when it was asked for, and sent along, so that a card is not posted twice:
/// at most 20 letters and digits.</param>
public sealed record PinnedCard(ChatPlace Place, CardKey Card, string Claim)
{
    public PinStep Step { get; init; } = PinStep.Claimed;

    /// <summary>The platform's number of the message; 0 before it is known.</summary>
    public long Message { get; init; }

    /// <summary>What the message said when it was last written, as a digest; empty where that is not known. While it is claimed, what
    /// it can be found by: the content may say something else after a crash.</summary>
    public string Fingerprint { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>How far the pinning of a card has come; each is stored before the next begins, so that a crash loses none.</summary>
public enum PinStep
{
    /// <summary>About to be posted; after a crash, perhaps posted.</summary>
    Claimed,

    /// <summary>Posted, not yet pinned.</summary>
    Posted,

    /// <summary>Pinned.</summary>
    Pinned,

    /// <summary>Its message was deleted by somebody.</summary>
    Missing,

    /// <summary>Somebody unpinned it.</summary>
    Unpinned,

    /// <summary>The bot may not change it any more.</summary>
    NotAllowed,
}
