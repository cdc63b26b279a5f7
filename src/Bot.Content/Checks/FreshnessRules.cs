using Bot.Content.Reading;

namespace Bot.Content.Checks;

/// <summary>What was true once is looked at again in time.</summary>
internal static class FreshnessRules
{
    private const int DaysACheckHolds = 90;

    /// <summary>Days in which an overdue date is only warned about.</summary>
    private const int DaysOfGrace = 30;

    public static IEnumerable<Finding> LinesAreCheckedOften(Checked content)
    {
        var lines = content.Draft.Crisis.Countries.SelectMany(country => country.Lines.Select(line => line.Checked).Prepend(country.Emergency.Checked))
            .Append(content.Draft.Crisis.International?.Emergency.Checked);
        foreach (var (date, at) in lines.OfType<WrittenDate>())
        {
            var days = content.Today.DayNumber - date.DayNumber;
            if (days > DaysACheckHolds)
                yield return Overdue(at, days - DaysACheckHolds,
                    $"Last checked {days} days ago; numbers are checked every {DaysACheckHolds} days. Open the source, compare, then set `checked`.");
        }
    }

    public static IEnumerable<Finding> TextsAreReviewedInTime(Checked content)
    {
        var dates = content.Draft.Topics.Select(topic => topic.ReviewBy)
            .Concat(content.Draft.Safety.Cards.Select(card => card.ReviewBy))
            .Append(content.Draft.Safety.Refusals?.ReviewBy);
        foreach (var (date, at) in dates.OfType<WrittenDate>())
            if (content.Today.DayNumber - date.DayNumber is > 0 and var days)
                yield return Overdue(at, days, $"The review was due on {date:yyyy-MM-dd}. Read the text and its sources again, then set `reviewed` and `review_by`.");
    }

    private static Finding Overdue(Place at, int days, string message) => days > DaysOfGrace ? at.Error(message) : at.Warning(message);
}
