using System.Globalization;
using System.Text;

namespace Bot.Settings;

/// <summary>Every key the worker reads. What is not listed here is a mistake, and start-up says so.</summary>
internal static class KnownSettings
{
    public const string Content = "Bot:Content";
    public const string Cooldown = "Bot:Cooldown";
    public const string SecretsFolder = "Bot:SecretsFolder";
    public const string Colour = "Terminal:Colour";

    /// <summary>Sections that are ours alone; a key in them that is not listed is a slip of the pen.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Bot", "Terminal", "Telegram", "Discord"];

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Content, "./content, else the one beside the program", "a folder", "Where the content lies", Directory.Exists),
        new(Cooldown, "00:10:00", "a time from 00:00:00 to 1.00:00:00, as [days.]hours:minutes:seconds", "How long an uninvited answer on a topic is not repeated in a room",
            value => TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time <= TimeSpan.FromDays(1)),
        new(SecretsFolder, "none", "a folder", "Holds one file for each secret, named as in the environment, for example Telegram__Token", Directory.Exists),
        new(Colour, "auto", "auto, always or never", "Colour in the terminal; NO_COLOR is honoured too", value => value.ToLowerInvariant() is "auto" or "always" or "never"),
    ];

    /// <summary>The list that <c>run --help</c> prints.</summary>
    public static string Describe()
    {
        var text = new StringBuilder("Settings, from appsettings.json beside the program or from the environment (Bot__Cooldown=00:05:00):");
        foreach (var setting in All)
            text.Append(CultureInfo.InvariantCulture, $"\n  {setting.Key}\n      {setting.Meaning}: {setting.Allowed}. Default: {setting.Default}.");
        return text.ToString();
    }
}
