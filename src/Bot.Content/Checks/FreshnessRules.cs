using System.Globalization;
using Bot.Content.Reading;
using Bot.Core.Crisis;

namespace Bot.Content.Checks;

/// <summary>What was true once is looked at again in time.</summary>
internal static class FreshnessRules
{
    /// <summary>Days in which an overdue date is only warned about.</summary>
    private const int DaysOfGrace = 30;

    /// <summary>East of Greenwich tomorrow begins before it does here.</summary>
    private const int DaysAhead = 1;

    public static IEnumerable<Finding> LinesAreCheckedOften(Checked content)
    {
        foreach (var (date, at) in content.Draft.Crisis.Checks)
        {
            var days = content.Today.DayNumber - date.DayNumber;
            if (days > CrisisLine.DaysACheckHolds)
                yield return Overdue(at, days - CrisisLine.DaysACheckHolds,
                    $"Last checked {days} days ago; numbers are checked every {CrisisLine.DaysACheckHolds} days. "
                    + "Open the source, compare, then set `checked`.");
        }
    }

    public static IEnumerable<Finding> TextsAreReviewedInTime(Checked content)
    {
        foreach (var (date, at) in content.Draft.Reviews.Select(review => review.Due).OfType<WrittenDate>())
            if (content.Today.DayNumber - date.DayNumber is > 0 and var days)
                yield return Overdue(at, days,
                    $"The review was due on {date:yyyy-MM-dd}. Read the text and its sources again, then set `reviewed` and `review_by`.");
    }

    public static IEnumerable<Finding> NothingIsDatedAhead(Checked content)
    {
        var draft = content.Draft;
        IEnumerable<WrittenDate?> days =
            [.. draft.Reviews.SelectMany(review => new[] { review.Reviewed, review.SignedOff?.On }), .. draft.Crisis.Checks];
        var accessed = draft.Sources.Select(source => source.Accessed).OfType<Written>();
        var latest = content.Today.AddDays(DaysAhead).ToString("o", CultureInfo.InvariantCulture);
        return days.OfType<WrittenDate>().Select(day => day.ToWritten()).Concat(accessed)
            .Where(day => string.CompareOrdinal(day.Text, latest) > 0)
            .Select(day => day.At.Error($"{day} lies ahead; today is {content.Today:yyyy-MM-dd}. Write the day on which it was done."));
    }

    private static Finding Overdue(Place at, int days, string message) => days > DaysOfGrace ? at.Error(message) : at.Warning(message);
}
