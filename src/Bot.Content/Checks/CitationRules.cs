using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

internal static class CitationRules
{
    public static IEnumerable<Finding> CitedSourcesExist(Checked content)
    {
        var known = content.Draft.Sources.Select(source => source.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (inline, at) in content.Draft.Runs())
            if (inline is Inline.Cite cite && !known.Contains(cite.Key))
                yield return at.Error($"`@{cite.Key}` is not in sources.yaml. {Nearest.Hint(cite.Key, known)}");
    }
}
