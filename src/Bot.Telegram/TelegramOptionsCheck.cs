using Microsoft.Extensions.Options;

namespace Bot.Telegram;

internal sealed class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (options.Token.Length == 0)
            return Wrong(nameof(options.Token), "is missing; BotFather gives you one");
        if (!IsWeb(options.BaseUrl))
            return Wrong(nameof(options.BaseUrl), "must be an http or https address");
        if (options.Mode == TelegramMode.Webhook && !IsWebhook(options.WebhookUrl))
            return Wrong(nameof(options.WebhookUrl), "must be an https address on port 443, 80, 88 or 8443");
        if (options.WebhookSecret is { } secret && !IsSecret(secret))
            return Wrong(nameof(options.WebhookSecret), "must be 1 to 256 letters, digits, underscores and hyphens");
        return IsListen(options.WebhookListen)
            ? ValidateOptionsResult.Success
            : Wrong(nameof(options.WebhookListen), "must be an http address with a port and no path");
    }

    /// <summary>Whether Telegram would post updates there; on the machine itself, as in tests, any address will do.</summary>
    public static bool IsWebhook(Uri? url) =>
        url is not null && IsWeb(url) && (url.IsLoopback || (url.Scheme == Uri.UriSchemeHttps && WebhookPorts.Contains(url.Port)));

    public static bool IsSecret(string secret) =>
        secret.Length is >= 1 and <= 256 && secret.All(c => c is '_' or '-' || char.IsAsciiLetterOrDigit(c));

    public static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Scheme is "http" or "https";

    /// <summary>What serves the public address has the certificate, so that here there is none.</summary>
    public static bool IsListen(Uri url) => url is { IsAbsoluteUri: true, Scheme: "http", PathAndQuery: "/" };

    private static ValidateOptionsResult Wrong(string key, string what) => ValidateOptionsResult.Fail($"Telegram:{key} {what}.");
}
