using System.Globalization;

namespace Bot.Core.Moderation.Rules;

/// <summary>A span as people write it: <c>90s</c>, <c>10m</c>, <c>2 hours</c>, <c>1d</c>; a bare number means minutes.</summary>
internal static class Pause
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <returns>Null where it is no span, or one of more than seven days.</returns>
    public static TimeSpan? Read(ReadOnlySpan<char> typed)
    {
        typed = typed.Trim();
        var digits = typed.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? typed : typed[..digits];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Longest.TotalSeconds)
            return null;
        TimeSpan? span = (digits < 0 ? "m" : typed[digits..].Trim().ToString().ToLowerInvariant()) switch
        {
            "s" or "sec" or "second" or "seconds" => TimeSpan.FromSeconds(count),
            "m" or "min" or "minute" or "minutes" => TimeSpan.FromMinutes(count),
            "h" or "hour" or "hours" => TimeSpan.FromHours(count),
            "d" or "day" or "days" => TimeSpan.FromDays(count),
            _ => null,
        };
        return span <= Longest ? span : null;
    }

    /// <summary>The shortest way that <see cref="Read"/> reads back.</summary>
    public static string Write(TimeSpan span)
    {
        var seconds = (long)span.TotalSeconds;
        var (count, unit) = seconds switch
        {
            > 0 when seconds % 86400 == 0 => (seconds / 86400, "d"),
            > 0 when seconds % 3600 == 0 => (seconds / 3600, "h"),
            _ when seconds % 60 == 0 => (seconds / 60, "m"),
            _ => (seconds, "s"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    public static string InWords(TimeSpan span)
    {
        var written = Write(span);
        var unit = written[^1] switch { 'd' => "day", 'h' => "hour", 'm' => "minute", _ => "second" };
        return written[..^1] is var count && count == "1" ? $"1 {unit}" : $"{count} {unit}s";
    }
}
