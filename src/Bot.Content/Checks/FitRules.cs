using Bot.Content.Reading;
using Bot.Content.Sources;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

/// <summary>What the strictest platform takes; a renderer would have to leave something out.</summary>
internal static class FitRules
{
    private const int LongestButton = 80;
    private const int LongestMessage = 4000;

    public static IEnumerable<Finding> ButtonsFit(Checked content)
    {
        var labels = content.Draft.Cards().SelectMany(card => card.Sections.Select(section => section.Label))
            .Concat(content.Draft.Topics.Select(topic => topic.Card.Title))
            .Concat(content.Draft.Replies?.Buttons.Values ?? []);
        foreach (var label in labels)
            if (label.Text.Length > LongestButton)
                yield return label.At.Error(
                    $"This stands on a button and has {label.Text.Length} characters; at most {LongestButton} fit. Shorten it.");
    }

    public static IEnumerable<Finding> TextsFitAMessage(Checked content)
    {
        var sources = content.Draft.Sources.DistinctBy(source => source.Key.Text)
            .ToDictionary(source => source.Key.Text, Length, StringComparer.Ordinal);
        foreach (var text in content.Draft.Cards().SelectMany(card => card.Sections.Select(section => section.Body).Prepend(card.Body)))
            if (!text.IsEmpty && Length(text, sources) is var length and > LongestMessage)
                yield return text[0].At.Error(
                    $"With its sources this text has {length} characters; one message holds {LongestMessage}. "
                    + "Shorten it, or cite fewer sources.");
    }

    private static int Length(ImmutableArray<Passage> text, Dictionary<string, int> sources)
    {
        var runs = text.SelectMany(passage => passage.Runs).ToArray();
        var cited = runs.Select(run => run.Inline).OfType<Inline.Cite>().Select(cite => cite.Key).ToArray();
        return runs.Sum(run => run.Text.Length) + (text.Length * "\n\n".Length) + (cited.Length * "[10]".Length)
            + cited.Distinct(StringComparer.Ordinal).Sum(key => sources.GetValueOrDefault(key));
    }

    private static int Length(SourceDraft source) => $"[10] {Reference.Of(source)} {source.Link}\n".Length;
}
