namespace Bot.Content.Checks;

internal static class CheckedOnRules
{
    /// <summary>East of Greenwich tomorrow begins before it does here.</summary>
    private const int DaysAhead = 1;

    public static IEnumerable<Finding> NothingWasCheckedTomorrow(Checked content) => content.Draft.Crisis.Checks
        .Where(check => check.Date.DayNumber > content.Today.DayNumber + DaysAhead)
        .Select(check => check.At.Error(
            $"`checked` is in the future: {check.Date:yyyy-MM-dd}. Write the day on which you compared it with its source."));
}
