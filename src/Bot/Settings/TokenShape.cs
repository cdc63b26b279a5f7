using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>What a token looks like, told without repeating any of it. Whether it is good, only the platform knows.</summary>
internal static class TokenShape
{
    private const int ShortestTelegramSecret = 30;

    /// <returns>One line for each token that is in the other platform's place. Such a token is sent to nobody.</returns>
    public static IEnumerable<string> Swapped(IConfiguration settings)
    {
        if (settings[KnownSettings.DiscordToken] is { } discord && IsTelegram(discord))
            yield return $"{KnownSettings.DiscordToken} looks like a Telegram token. "
                + $"Put it into {TelegramSettings.Token}, and Discord's here.";
        if (settings[TelegramSettings.Token] is { } telegram && IsDiscord(telegram))
            yield return $"{TelegramSettings.Token} looks like a Discord token. "
                + $"Put it into {KnownSettings.DiscordToken}, and BotFather's here.";
    }

    /// <summary>Whether the token is set and may be shown to its platform.</summary>
    public static bool IsFor(IConfiguration settings, string key) => settings[key] is { Length: > 0 } token
        && !(key == TelegramSettings.Token ? IsDiscord(token) : IsTelegram(token));

    /// <returns>One line for each token that no platform would have given out.</returns>
    public static IEnumerable<string> Odd(IConfiguration settings)
    {
        if (settings[KnownSettings.DiscordToken] is { Length: > 0 } discord && !IsDiscord(discord) && !IsTelegram(discord))
            yield return $"{KnownSettings.DiscordToken} does not look like a bot's token: three parts with dots between them. "
                + "It is on the page Bot of the Discord Developer Portal; the client secret and the public key are others.";
        if (settings[TelegramSettings.Token] is { Length: > 0 } telegram && !IsTelegram(telegram) && !IsDiscord(telegram))
            yield return $"{TelegramSettings.Token} does not look like a bot's token: "
                + "digits, a colon and 35 characters, as BotFather gives it.";
    }

    /// <summary>Whether it can be sent at all: anything but printable ASCII cannot.</summary>
    public static bool IsOneLine(string token) => token.All(c => c is >= ' ' and <= '~');

    private static bool IsDiscord(string token) =>
        token.Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(IsBase64Url));

    private static bool IsTelegram(string token) =>
        token.Split(':') is [{ Length: > 0 } number, { Length: >= ShortestTelegramSecret } secret]
        && number.All(char.IsAsciiDigit) && secret.All(IsBase64Url);

    private static bool IsBase64Url(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
