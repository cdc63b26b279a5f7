using System.Globalization;
using Bot.Core.Answers;

namespace Bot.Core.Crisis;

/// <summary>Opening hours in words. What is closed or not confirmed comes with the emergency number.</summary>
internal static class HoursText
{
    /// <param name="now">Null says nothing about now.</param>
    public static string Of(OpeningHours hours, string emergency, DateTimeOffset? now) => hours switch
    {
        OpeningHours.Always => "Open 24/7.",
        OpeningHours.InWords words => $"Hours: {Sentence.Of(words.Words)}",
        OpeningHours.Weekly weekly => 
            $"{Now(weekly, emergency, now)}Hours: {string.Join(", ", weekly.Spans.Select(Span))}, {City(weekly.Zone)} time.",
        _ => $"Hours not confirmed; if urgent call {emergency}.",
    };

    private static string Now(OpeningHours.Weekly weekly, string emergency, DateTimeOffset? now)
    {
        if (now is not { } instant || weekly.LocalTime(instant) is not { } local)
            return "";
        if (weekly.IsOpen(local))
            return "Open now. ";
        var opening = weekly.OpensAfter(local);
        var day = opening.Date == local.Date ? "" : $"{opening.DayOfWeek} ";
        return $"Closed now, opens {day}{Time(TimeOnly.FromDateTime(opening))}; if urgent call {emergency}. ";
    }

    private static string Span(OpenSpan span) =>
        $"{Days(span)} {Time(span.Opens)}-{(span.Closes == TimeOnly.MinValue ? "24:00" : Time(span.Closes))}";

    private static string Days(OpenSpan span) =>
        span.IsEveryDay ? "every day" : span.First == span.Last ? $"{span.First}" : $"{span.First} to {span.Last}";

    private static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
