using System.Globalization;
using Bot.Core.Speaking;
using Bot.Discord;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of Discord, and what they come to.</summary>
internal static class DiscordSettings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(KnownSettings.DiscordToken, "none: the bot does not go to Discord",
            "the bot's token alone on one line, from the Discord Developer Portal, page Bot", "Signs the bot in to Discord",
            value => !string.IsNullOrWhiteSpace(value) && TokenShape.IsOneLine(value), IsSecret: true),
        new(KnownSettings.DiscordSpeaking, "questions", "off, mentioned, questions or all",
            "When the bot may speak in servers without being asked; it needs the Message Content intent",
            value => char.IsAsciiLetter(value.FirstOrDefault()) && Enum.TryParse<SpeakingMode>(value, ignoreCase: true, out _)),
        new(KnownSettings.DiscordShards, "as many as Discord recommends", "a whole number from 1 to 10000",
            "How many shards to run", value => IsNumber(value, 1, 10_000)),
        new(KnownSettings.DiscordRequestsPerSecond, "45", "a whole number from 1 to 10000",
            "Requests a second, beside interactions; Discord allows 50, and large bots more",
            value => IsNumber(value, 1, 10_000)),
        new(KnownSettings.DiscordCompression, "true", "true or false",
            "Whether the gateway compresses what it sends", value => bool.TryParse(value, out _)),
        new(KnownSettings.DiscordStateFolder, "Bot:DataFolder", "a folder, which is made where it is not there, or none",
            "Keeps the sessions, so that a restart goes on with them", value => !string.IsNullOrWhiteSpace(value)),
        new(KnownSettings.DiscordInteractionsPort, "none: over the gateway", "a whole number from 1 to 65535",
            "Takes commands and buttons as signed requests on this port; the bot then hears no messages",
            value => IsNumber(value, 1, 65_535)),
        new(KnownSettings.DiscordPublicKey, "none",
            "64 hexadecimal digits, from the Discord Developer Portal, page General Information", "Checks the signature of those requests",
            value => value.Length == 64 && value.All(char.IsAsciiHexDigit)),
        new(KnownSettings.DiscordApiBaseUrl, "https://discord.com/api/v10/", "a web address", "Where Discord's API is, down to its version",
            IsWebAddress),
        new(KnownSettings.DiscordContactUrl, "https://discord.com/developers/applications", "a web address",
            "Named to Discord in every request: where to find who runs the bot", IsWebAddress),
    ];

    public static void Apply(IConfiguration configuration, DiscordOptions options)
    {
        options.Token = configuration[KnownSettings.DiscordToken];
        options.PublicKey = configuration[KnownSettings.DiscordPublicKey];
        options.Shards = NumberOf(configuration[KnownSettings.DiscordShards]);
        options.InteractionsPort = NumberOf(configuration[KnownSettings.DiscordInteractionsPort]);
        if (NumberOf(configuration[KnownSettings.DiscordRequestsPerSecond]) is { } perSecond)
            options.RequestsPerSecond = perSecond;
        if (configuration[KnownSettings.DiscordSpeaking] is { } speaking)
            options.Speaking = Enum.Parse<SpeakingMode>(speaking, ignoreCase: true);
        if (configuration[KnownSettings.DiscordCompression] is { } compression)
            options.Compression = bool.Parse(compression);
        var folder = configuration[KnownSettings.DiscordStateFolder] ?? HostingSettings.DataFolderOf(configuration);
        options.StateFolder = folder.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : folder;
        if (configuration[KnownSettings.DiscordApiBaseUrl] is { } address)
            options.ApiBaseUrl = new Uri(address);
        if (configuration[KnownSettings.DiscordContactUrl] is { } contact)
            options.ContactUrl = new Uri(contact);
    }

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static int? NumberOf(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);
}
