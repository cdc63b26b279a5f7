using System.Globalization;
using Bot.Content.Reading;
using Bot.Core.Crisis;

namespace Bot.Content.Crisis;

/// <summary>Opening hours with the words they were written in.</summary>
internal sealed record HoursDraft(OpeningHours Hours, Written Written);

/// <summary>
/// Reads <c>24/7</c>, <c>unknown</c>, <c>Mon-Fri 08:00-17:00, Sat 10:00-14:00 Europe/Lisbon</c>, and <c>{words: vary by day}</c>.
/// </summary>
internal static class HoursReader
{
    private const string Always = "24/7";
    private const string NotConfirmed = "unknown";

    private static readonly ImmutableArray<string> Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static HoursDraft Read(Fields fields, Report report)
    {
        if (fields.Raw("hours") is Node.Map && fields.MapIfAny("hours") is { } map)
        {
            var words = map.Text("words");
            map.NothingElse();
            return new HoursDraft(new OpeningHours.InWords(words.Text), words);
        }
        var written = fields.Text("hours");
        return new HoursDraft(written.Text switch
        {
            Always => new OpeningHours.Always(),
            NotConfirmed or "" => new OpeningHours.Unknown(),
            _ => Weekly(written, report),
        }, written);
    }

    private static OpeningHours Weekly(Written written, Report report)
    {
        var zoneAt = written.Text.LastIndexOf(' ') + 1;
        var zone = written.Text[zoneAt..];
        var spans = written.Text[..zoneAt].Split(',', StringSplitOptions.TrimEntries).Select(Span).ToArray();
        if (!zone.Contains('/') || spans.Contains(null))
            report.Error(written.At,
                $"The hours `{written}` cannot be read. Write `24/7`, `unknown`, days with times and the time zone as in "
                + "`Mon-Fri 08:00-17:00, Sat 10:00-14:00 Europe/Lisbon`, or `{words: ...}` for what no clock can tell.");
        else if (!TimeZones.Has(zone))
            report.Error(written.At, $"`{zone}` is not a time zone. Write its name in the IANA list, for example Europe/Lisbon.");
        else
            return new OpeningHours.Weekly(zone, TimeZones.Find(zone), [.. spans.OfType<OpenSpan>()]);
        return new OpeningHours.Unknown();
    }

    private static OpenSpan? Span(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var days, var times]
        && days.Split('-') is [var first, .. var rest] && rest.Length <= 1
        && times.Split('-') is [var opens, var closes]
        && Day(first) is { } firstDay && Day(rest is [var last] ? last : first) is { } lastDay
        && Time(opens) is { } opening && Time(closes == "24:00" ? "00:00" : closes) is { } closing
            ? new OpenSpan(firstDay, lastDay, opening, closing)
            : null;

    private static DayOfWeek? Day(string text) => Days.IndexOf(text) is >= 0 and var day ? (DayOfWeek)day : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
