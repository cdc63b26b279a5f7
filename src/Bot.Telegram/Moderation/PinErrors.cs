using Bot.Core.Moderation.Pinning;
using Bot.Telegram.Sending;

namespace Bot.Telegram.Moderation;

/// <summary>What Telegram's refusals mean for a pinned card. The Bot API has no codes for them, only words.</summary>
internal static class PinErrors
{
    /// <summary>Rights by their names in Telegram's apps.</summary>
    public const string PinMessages = "Pin messages";

    private const string SendMessages = "Send messages";

    private static readonly ImmutableArray<(string Words, PinResult Meaning)> Known =
    [
        ("manage pinned messages", new PinResult.NotAllowed(PinMessages)),
        ("rights to pin", new PinResult.NotAllowed(PinMessages)),
        ("rights to unpin", new PinResult.NotAllowed(PinMessages)),
        ("rights to send", new PinResult.NotAllowed(SendMessages)),
        ("CHAT_WRITE_FORBIDDEN", new PinResult.NotAllowed(SendMessages)),
        ("TOPIC_CLOSED", new PinResult.NotAllowed("Manage topics")),
        ("TOO_MUCH", new PinResult.Full(Most: 0)),
        ("message to edit not found", new PinResult.Missing()),
        ("message to pin not found", new PinResult.Missing()),
        ("message to unpin not found", new PinResult.Missing()),
        ("message to delete not found", new PinResult.Missing()),
        ("message to react not found", new PinResult.Missing()),
        ("message thread not found", new PinResult.Missing()),
        ("MESSAGE_ID_INVALID", new PinResult.Missing()),
    ];

    /// <param name="message">The message it was about: where it already is as it should be, that is as good as done.</param>
    public static PinResult Of(Delivery.Refused refused, long message) =>
        Has(refused, "message is not modified") || Has(refused, "CHAT_NOT_MODIFIED") ? new PinResult.Done(message)
        : Known.FirstOrDefault(error => Has(refused, error.Words)).Meaning is { } meaning ? meaning
        : refused.Code == 403 ? new PinResult.NotAllowed(SendMessages)
        : new PinResult.NotDone();

    private static bool Has(Delivery.Refused refused, string words) => refused.Why.Contains(words, StringComparison.OrdinalIgnoreCase);
}
