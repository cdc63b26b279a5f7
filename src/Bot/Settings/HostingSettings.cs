using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of the process itself: where it keeps its state, and how it tells how it is.</summary>
internal static class HostingSettings
{
    public const string DataFolder = "Bot:DataFolder";
    public const string HealthListen = "Health:Listen";
    public const string LogsFormat = "Logs:Format";

    private const string Off = "none";
    private const string DefaultListen = "http://127.0.0.1:8080";

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(DataFolder, "a folder of the user the bot runs as", "a folder, which is made where it is not there",
            "Where the bot keeps what must outlive a restart, unless Telegram:Journal or Discord:StateFolder say otherwise",
            value => !string.IsNullOrWhiteSpace(value)),
        new(HealthListen, DefaultListen, "an http address with a port, or none",
            "Where /health/live, /health/ready and /metrics are served, while the bot is on a platform",
            value => IsOff(value) || (Uri.TryCreate(value, UriKind.Absolute, out var url) && url is { Scheme: "http", PathAndQuery: "/" })),
        new(LogsFormat, "text in a terminal and while chatting there, json elsewhere", "text or json", "How log lines look",
            value => value.ToLowerInvariant() is "text" or "json"),
    ];

    public static string DataFolderOf(IConfiguration settings)
    {
        if (settings[DataFolder] is { } chosen)
            return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 ? Path.Combine(home, "bot") : "bot-data";
    }

    /// <returns>Null where it is switched off.</returns>
    public static Uri? ListenOf(IConfiguration settings) =>
        (settings[HealthListen] ?? DefaultListen) is var listen && !IsOff(listen) ? new Uri(listen) : null;

    private static bool IsOff(string value) => value.Equals(Off, StringComparison.OrdinalIgnoreCase);
}
