using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Load.Alerts;

/// <summary>
/// What <c>deploy/monitoring</c> has, sixty times as fast: every minute that an alert waits or looks back becomes a second. Thresholds
/// stay as they are, but for an age in days: a day becomes a second.
/// </summary>
internal static partial class ShortRules
{
    private const int MinutesAnHour = 60;

    public static string Rules(string text) => Day().Replace(Span().Replace(text, span => Seconds(span)), "1");

    /// <param name="target">Where the bot serves its metrics: host and port.</param>
    public static string Configuration(string text, string target) =>
        text.Replace("15s", "1s", StringComparison.Ordinal).Replace("bot:8080", target, StringComparison.Ordinal);

    private static string Seconds(Match span)
    {
        var number = int.Parse(span.Groups["number"].Value, CultureInfo.InvariantCulture);
        return $"{(span.Groups["unit"].Value == "h" ? number * MinutesAnHour : number)}s";
    }

    [GeneratedRegex(@"(?<=for: |\[)(?<number>\d+)(?<unit>[mh])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b86400\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
