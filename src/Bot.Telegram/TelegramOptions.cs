using Bot.Telegram.Sending;

namespace Bot.Telegram;

public sealed class TelegramOptions
{
    /// <summary>From BotFather. Required.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is served. Default: Telegram's own server.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.telegram.org");

    /// <summary>Default <see cref="TelegramMode.Polling"/>.</summary>
    public TelegramMode Mode { get; set; } = TelegramMode.Polling;

    /// <summary>
    /// The public address updates are posted to, on port 443, 80, 88 or 8443. Required in <see cref="TelegramMode.Webhook"/>.
    /// </summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>1 to 256 letters, digits, underscores and hyphens. Null, the default: a new one at every start.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Where the worker itself listens, behind what serves <see cref="WebhookUrl"/>. Default port 8081 on every address.</summary>
    public Uri WebhookListen { get; set; } = new("http://0.0.0.0:8081");

    /// <summary>
    /// The file that remembers which updates were answered, so that a crash repeats none; it holds update numbers, never words or people.
    /// Default <c>telegram.journal</c> where the worker was started.
    /// </summary>
    public string Journal { get; set; } = "telegram.journal";

    /// <summary>Default: those Telegram asks for.</summary>
    public SendingLimits Limits { get; set; } = SendingLimits.Official;
}

public enum TelegramMode
{
    /// <summary>The worker asks for updates; it needs no address of its own.</summary>
    Polling,

    /// <summary>Telegram posts updates to the worker.</summary>
    Webhook,
}
