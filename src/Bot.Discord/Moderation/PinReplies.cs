using Bot.Core.Moderation.Pinning;
using Bot.Discord.Rest;

namespace Bot.Discord.Moderation;

/// <summary>What Discord's answers mean for a pinned card.</summary>
internal static class PinReplies
{
    private const int UnknownChannel = 10003;
    private const int UnknownMessage = 10008;
    private const int TooManyPins = 30003;
    private const int MissingAccess = 50001;

    /// <summary>Pins a channel can hold.</summary>
    private const int MostPins = 250;

    /// <summary>Edits of messages of more than an hour are limited apart, by a rule Discord does not tell.</summary>
    private const int TooManyOldEdits = 30046;

    public static bool IsTooSoon(this RestReply reply) => reply.Status == 429 || reply.Code == TooManyOldEdits;

    /// <param name="message">Of the card, where the step has succeeded.</param>
    /// <param name="needed">The permission the step takes.</param>
    public static PinResult Told(this RestReply reply, long message, ulong needed) => reply switch
    {
        { IsSuccess: true } => new PinResult.Done(message),
        { Code: UnknownChannel or UnknownMessage } => new PinResult.Missing(),
        { Code: TooManyPins } => new PinResult.Full(MostPins),
        { Code: MissingAccess } => new PinResult.NotAllowed(Permissions.NameOf(Permissions.ViewChannel)),
        { Status: 403 } => new PinResult.NotAllowed(Permissions.NameOf(needed)),
        { Status: >= 400 and < 500 } => new PinResult.NotDone(),
        _ => new PinResult.Unknown(),
    };
}
