using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Bot.Settings;

/// <summary>Every key the worker reads. What is not listed here is a mistake, and start-up says so.</summary>
internal static class KnownSettings
{
    public const string Content = "Bot:Content";
    public const string Cooldown = "Bot:Cooldown";
    public const string LogLevel = "Bot:LogLevel";
    public const string SecretsFolder = "Bot:SecretsFolder";
    public const string Colour = "Terminal:Colour";
    public const string Width = "Terminal:Width";
    public const string DiscordToken = "Discord:Token";
    public const string DiscordSpeaking = "Discord:Speaking";
    public const string DiscordShards = "Discord:Shards";
    public const string DiscordRequestsPerSecond = "Discord:RequestsPerSecond";
    public const string DiscordCompression = "Discord:Compression";
    public const string DiscordStateFolder = "Discord:StateFolder";
    public const string DiscordInteractionsPort = "Discord:InteractionsPort";
    public const string DiscordPublicKey = "Discord:PublicKey";
    public const string DiscordApiBaseUrl = "Discord:ApiBaseUrl";
    public const string DiscordContactUrl = "Discord:ContactUrl";

    /// <summary>Sections that are ours alone; a key in them that is not listed is a slip of the pen.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Bot", "Terminal", "Telegram", "Discord", "Storage", "Health", "Logs"];

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Content, "./content, else the one beside the program", "a folder", "Where the content lies", Directory.Exists),
        new(Cooldown, "00:10:00", "a time from 00:00:00 to 1.00:00:00, as [days.]hours:minutes:seconds",
            "How long an uninvited answer on a topic is not repeated in a room",
            value => TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time)
                && time >= TimeSpan.Zero && time <= TimeSpan.FromDays(1)),
        new(LogLevel, "warning", "trace, debug, information, warning, error, critical or none",
            "The least that is logged, to standard error",
            value => char.IsAsciiLetter(value.FirstOrDefault()) && Enum.TryParse<LogLevel>(value, ignoreCase: true, out _)),
        new(SecretsFolder, "none", "a folder",
            "Holds one file for each secret; it is named as in the environment and its text is the value",
            Directory.Exists),
        new(Colour, "auto", "auto, always or never", "Colour in the terminal; NO_COLOR is honoured too",
            value => value.ToLowerInvariant() is "auto" or "always" or "never"),
        new(Width, "the window's own", "a whole number of columns from 20 to 1000",
            "Where lines wrap in the terminal; piped text never wraps",
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 20 and <= 1000),
        .. HostingSettings.All,
        .. DiscordSettings.All,
        .. TelegramSettings.All,
        .. StorageSettings.All,
    ];

    /// <summary>The list that <c>run --help</c> prints.</summary>
    public static string Describe()
    {
        var text = new StringBuilder(
            """
            Settings, each from appsettings.json beside the program {"Bot":{"Cooldown":"00:05:00"}},
            or from the environment Bot__Cooldown=00:05:00,
            or from a file in the secrets folder:
            with Bot__SecretsFolder=/run/secrets the file /run/secrets/Bot__Cooldown that holds 00:05:00.
            The last wins.
            """.ReplaceLineEndings(" "));
        foreach (var setting in All)
            text.Append(CultureInfo.InvariantCulture,
                $"\n  {setting.Key}\n      {setting.Meaning}: {setting.Allowed}. Default: {setting.Default}.");
        return text.ToString();
    }
}
