using Bot.Telegram;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of Telegram, and how they become its options.</summary>
internal static class TelegramSettings
{
    public const string Token = "Telegram:Token";
    public const string Journal = "Telegram:Journal";

    private const string BaseUrl = "Telegram:BaseUrl";
    private const string Mode = "Telegram:Mode";
    private const string WebhookUrl = "Telegram:WebhookUrl";
    private const string WebhookSecret = "Telegram:WebhookSecret";
    private const string WebhookListen = "Telegram:WebhookListen";

    private static readonly TelegramOptions Defaults = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Token, "none, and then Telegram is left out", "a token from BotFather alone on one line", "Starts the bot on Telegram",
            TokenShape.IsOneLine, IsSecret: true),
        new(BaseUrl, Defaults.BaseUrl.OriginalString, "an http or https address", "Where the Bot API is served", IsWeb),
        new(Mode, "polling", "polling or webhook", "Whether the bot asks for updates or Telegram posts them",
            value => value.ToLowerInvariant() is "polling" or "webhook"),
        new(WebhookUrl, "none", "an https address on port 443, 80, 88 or 8443", "Where Telegram posts updates in webhook mode",
            value => Uri.TryCreate(value, UriKind.Absolute, out var url) && TelegramOptionsCheck.IsWebhook(url)),
        new(WebhookSecret, "a new one at every start", "1 to 256 letters, digits, underscores and hyphens",
            "Proves that an update comes from Telegram",
            TelegramOptionsCheck.IsSecret, IsSecret: true),
        new(WebhookListen, Defaults.WebhookListen.OriginalString, "an http address with a port and no path",
            "Where the worker listens, behind what serves Telegram:WebhookUrl",
            value => Uri.TryCreate(value, UriKind.Absolute, out var url) && TelegramOptionsCheck.IsListen(url)),
        new(Journal, "telegram.journal in Bot:DataFolder", "a path",
            "The file of answered updates, numbers only, so that a crash repeats no answer",
            value => value.Length > 0),
    ];

    public static void Apply(IConfiguration settings, TelegramOptions options)
    {
        options.Token = settings[Token]!;
        options.BaseUrl = settings[BaseUrl] is { } baseUrl ? new Uri(baseUrl) : options.BaseUrl;
        options.Mode = settings[Mode] is { } mode ? Enum.Parse<TelegramMode>(mode, ignoreCase: true) : options.Mode;
        options.WebhookUrl = settings[WebhookUrl] is { } webhookUrl ? new Uri(webhookUrl) : options.WebhookUrl;
        options.WebhookSecret = settings[WebhookSecret] ?? options.WebhookSecret;
        options.WebhookListen = settings[WebhookListen] is { } listen ? new Uri(listen) : options.WebhookListen;
        options.Journal = settings[Journal] ?? Path.Combine(HostingSettings.DataFolderOf(settings), Defaults.Journal);
    }

    private static bool IsWeb(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && TelegramOptionsCheck.IsWeb(url);
}
