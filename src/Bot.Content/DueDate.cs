using Bot.Core.Crisis;
using Bot.Content.Checks;
using Bot.Content.Reading;

namespace Bot.Content;

/// <summary>A day by which somebody must have looked at something again.</summary>
/// <param name="Path">As of a <see cref="Finding"/>, with <paramref name="Line"/>.</param>
public sealed record DueDate(DateOnly On, string Path, int Line, string What)
{
    public override string ToString() => $"{On:yyyy-MM-dd} {Path}:{Line}: {What}";

    /// <summary>All of them, the oldest first.</summary>
    internal static IEnumerable<DueDate> In(Draft draft) =>
        draft.Crisis.Checks
            .Select(check => Of(check with { Date = check.Date.AddDays(CrisisLine.DaysACheckHolds) }, "compare with its source"))
            .Concat(draft.Reviews.Select(review => review.Due).OfType<WrittenDate>().Select(due => Of(due, "review the text")))
            .OrderBy(due => due.On).ThenBy(due => due.Path, StringComparer.Ordinal).ThenBy(due => due.Line);

    private static DueDate Of(WrittenDate date, string what) => new(date.Date, date.At.Path, date.At.Line, what);
}
