using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of the process itself: where it keeps its state, and how it tells how it is.</summary>
internal static partial class HostingSettings
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
        new(HealthListen, DefaultListen, "an http address with a port, whose host is an IP address, localhost or *, or none",
            "Where /health/live, /health/ready and /metrics are served, while the bot is on a platform",
            value => IsOff(value) || AddressOf(value) is not null),
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
        (settings[HealthListen] ?? DefaultListen) is var listen && !IsOff(listen) ? AddressOf(listen) : null;

    /// <summary>Any other name would be listened on at every address of this machine, whatever it stands for.</summary>
    /// <returns>Null where it cannot be listened on.</returns>
    private static Uri? AddressOf(string listen) =>
        Uri.TryCreate(Everywhere().Replace(listen, Socket.OSSupportsIPv6 ? "http://[::]" : "http://0.0.0.0"), UriKind.Absolute, out var url)
        && url is { Scheme: "http", PathAndQuery: "/", UserInfo: "" }
        && (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || url.Host == "localhost")
            ? url : null;

    [GeneratedRegex(@"^http://[*+](?=[:/]|$)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Everywhere();

    private static bool IsOff(string value) => value.Equals(Off, StringComparison.OrdinalIgnoreCase);
}
