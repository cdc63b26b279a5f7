namespace Bot.Core.Moderation.Pinning;

/// <summary>Pins in words, for moderators.</summary>
internal static class PinText
{
    public const string Gone = "its topic is no longer in my content, and the card says so. /unpin takes it away";

    public static string State(PinnedCard card, bool isCurrent) => card.Step switch
    {
        PinStep.Pinned => isCurrent ? "current" : "stale: I am about to bring its text up to date",
        PinStep.Missing => "missing: its message was deleted. /pin posts it again",
        PinStep.Unpinned => "unpinned by somebody: its message is still there. /pin pins it again",
        PinStep.NotAllowed => "not allowed: I may no longer change it",
        PinStep.Posted => "posted, not yet pinned",
        _ => "perhaps posted: I was stopped on the way. If you see it, delete it; then use /unpin and /pin again",
    };

    /// <summary>Of a card that was claimed, and of which nobody can say whether it was posted.</summary>
    public const string PerhapsPosted =
        "I could not find out whether it was posted. If you see it, delete it; then use /unpin and /pin again.";

    public const string UnderWay = "I was asked for that card a moment ago, and am still at it. /pins shows how it stands.";

    public static string Lacks(string permission, ChatNouns nouns) =>
        $"I need the permission \"{permission}\" in this {nouns.Channel}. Once I have it, give the command again.";

    public static string Problem(PinResult result, ChatNouns nouns) => result switch
    {
        PinResult.NotAllowed lacking => Lacks(lacking.Permission, nouns),
        PinResult.Full { Most: > 0 } full =>
            $"This {nouns.Channel} has {full.Most} pinned messages, and there is no room for more. Unpin one, and give the command again.",
        PinResult.Full => $"This {nouns.Channel} has no room for more pinned messages. Unpin one, and give the command again.",
        PinResult.NotDone => "I could not do it just now, and nothing has changed. Give the command again a little later.",
        PinResult.Missing => $"The {nouns.Channel} or the message is no longer there.",
        _ => "I could not find out whether it was done. /pins shows how it stands; give the command again a little later.",
    };
}
