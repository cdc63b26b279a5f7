using Bot.Content.Sources;

namespace Bot.Content.Checks;

internal static class SourceRules
{
    public static IEnumerable<Finding> HaveAYear(Checked content) => content.Draft.Sources
        .Where(source => source.Year is null && source.Accessed is null)
        .Select(source => content.Pending(
            source.Key.At,
            $"`{source.Key}` has no date. Add the year the work shows, `issued: {{date-parts: [[YEAR]]}}`, "
            + "or for a web page the day somebody read it, `accessed: {date-parts: [[YEAR, MONTH, DAY]]}`."));

    public static IEnumerable<Finding> HaveBeenOpened(Checked content)
    {
        foreach (var source in content.Draft.Sources.Where(source => source.Status == SourceStatus.Unverified))
        {
            var what = source.Note?.Text ?? "Open it and compare what it says.";
            var message = $"Nobody has opened `{source.Key}` yet. {what} Then set `status: verified`.";
            yield return content.Pending(source.Key.At, message);
        }
    }
}
