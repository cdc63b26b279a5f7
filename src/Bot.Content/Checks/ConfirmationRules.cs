using Bot.Content.Sources;

namespace Bot.Content.Checks;

/// <summary>Before a release a person has opened the source of every number.</summary>
internal static class ConfirmationRules
{
    private const string HowTo = "compare every character, then set `status: verified` and `checked`.";

    /// <returns>One warning a file; for a release one error an entry, with the page to open.</returns>
    public static IEnumerable<Finding> NumbersAreConfirmed(Checked content)
    {
        foreach (var entries in content.Draft.Crisis.Entries)
        {
            var open = entries.Where(entry => entry.Status == SourceStatus.Unverified).ToArray();
            if (content.Release)
                foreach (var entry in open)
                    yield return entry.Name.At.Error($"Nobody has confirmed `{entry.Name}` yet. Open {entry.Source}, {HowTo}");
            else if (open.Length > 0)
                yield return open[0].Name.At.Warning(
                    $"Nobody has confirmed {open.Length} of the {entries.Length} entries of this file yet. "
                    + $"Open the source of each, {HowTo}");
        }
    }
}
