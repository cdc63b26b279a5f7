using Bot.Content.Reading;

namespace Bot.Content.Checks;

/// <summary>What was true once is looked at again in time.</summary>
internal static class FreshnessRules
{
    public const int DaysACheckHolds = 90;

    /// <summary>Days in which an overdue date is only warned about.</summary>
    private const int DaysOfGrace = 30;

    public static IEnumerable<Finding> LinesAreCheckedOften(Checked content)
    {
        foreach (var (date, at) in content.Draft.Crisis.Checks)
        {
            var days = content.Today.DayNumber - date.DayNumber;
            if (days > DaysACheckHolds)
                yield return Overdue(at, days - DaysACheckHolds,
                    $"Last checked {days} days ago; numbers are checked every {DaysACheckHolds} days. "
                    + "Open the source, compare, then set `checked`.");
        }
    }

    public static IEnumerable<Finding> TextsAreReviewedInTime(Checked content)
    {
        var dates = content.Draft.Topics.Select(topic => topic.ReviewBy)
            .Concat(content.Draft.Safety.Cards.Select(card => card.ReviewBy))
            .Append(content.Draft.Safety.Refusals?.ReviewBy);
        foreach (var (date, at) in dates.OfType<WrittenDate>())
            if (content.Today.DayNumber - date.DayNumber is > 0 and var days)
                yield return Overdue(at, days,
                    $"The review was due on {date:yyyy-MM-dd}. Read the text and its sources again, then set `reviewed` and `review_by`.");
    }

    private static Finding Overdue(Place at, int days, string message) => days > DaysOfGrace ? at.Error(message) : at.Warning(message);
}
