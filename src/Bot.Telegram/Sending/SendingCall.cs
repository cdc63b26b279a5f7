namespace Bot.Telegram.Sending;

/// <summary>Makes one call of the Bot API for the chat it is given, which is another than meant after a group has moved.</summary>
internal delegate Task SendingCall(long chat, CancellationToken ct);
