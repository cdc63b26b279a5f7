using Bot.Content.Sources;

namespace Bot.Content.Checks;

internal static class SourceRules
{
    public static IEnumerable<Finding> HaveAYear(Checked content) => content.Draft.Sources
        .Where(source => source.Year is null)
        .Select(source => source.Key.At.Warning($"`{source.Key}` has no year. Add it as `issued: {{date-parts: [[2013]]}}` if the work shows one."));

    public static IEnumerable<Finding> HaveBeenOpened(Checked content)
    {
        foreach (var source in content.Draft.Sources.Where(source => source.Status == SourceStatus.Unverified))
        {
            var message = $"Nobody has opened `{source.Key}` yet. {source.Note?.Text ?? "Open it and compare what it says."} Then set `status: verified`.";
            yield return content.Release ? source.Key.At.Error(message) : source.Key.At.Warning(message);
        }
    }
}
