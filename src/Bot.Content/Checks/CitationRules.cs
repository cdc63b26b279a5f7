using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

internal static class CitationRules
{
    public static IEnumerable<Finding> CitedSourcesExist(Checked content)
    {
        var known = content.Draft.Sources.Select(source => source.Key.Text).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0)
            yield break;
        foreach (var (inline, at) in content.Draft.Runs())
            if (inline is Inline.Cite cite && !known.Contains(cite.Key))
                yield return at.Error($"`@{cite.Key}` is not in sources.yaml. {Nearest.Hint(cite.Key, known)}");
    }

    /// <summary>A file that could not be read may cite any of them.</summary>
    public static IEnumerable<Finding> SourcesAreCited(Checked content)
    {
        if (!content.Draft.Broken.IsEmpty)
            return [];
        var cited = content.Draft.Runs().Select(run => run.Inline).OfType<Inline.Cite>().Select(cite => cite.Key).ToHashSet();
        return content.Draft.Sources.Where(source => !cited.Contains(source.Key.Text))
            .Select(source => source.Key.At.Error($"Nothing cites `{source.Key}`. Cite it or take it out."));
    }

    public static IEnumerable<Finding> EachSentenceOfASummaryIsCited(Checked content) =>
        Sentences.In(content.Draft.Topics.SelectMany(topic => topic.Card.Body))
            .Where(sentence => sentence.IsClaim && sentence.Citations.IsEmpty)
            .Select(Uncited);

    /// <summary>Behind the More button one citation for each point is enough.</summary>
    public static IEnumerable<Finding> EachFurtherPointIsCited(Checked content)
    {
        foreach (var passage in content.Draft.Topics.SelectMany(topic => topic.Card.Sections).SelectMany(section => section.Body))
        {
            var sentences = Sentences.In(passage).ToArray();
            if (sentences.All(sentence => sentence.Citations.IsEmpty) && Array.Find(sentences, sentence => sentence.IsClaim) is { } claim)
                yield return Uncited(claim);
        }
    }

    private static Finding Uncited(Sentence sentence) =>
        sentence.At.Error($"\"{sentence.Text}\" has no source. Cite one, such as [@who-opioid2023], or leave the sentence out.");
}
