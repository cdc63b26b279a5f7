using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

/// <summary>A gap that nothing fills would stop the answer.</summary>
internal static class GapRules
{
    private const string Emergency = "emergency";
    private const string Country = "country";
    private const string Date = "date";

    private static readonly ImmutableArray<string> AboutOneCountry = ["crisis-lines", "crisis-no-lines", "country-set"];

    public static IEnumerable<Finding> EveryGapIsFilled(Checked content)
    {
        var draft = content.Draft;
        IEnumerable<Finding> safety = draft.Safety.Cards.Select(card => card.Card).Concat(draft.Safety.Kinds.Select(refusal => refusal.Card))
            .SelectMany(card => Unfilled(card.Passages, Emergency));
        IEnumerable<Finding> topics = draft.Topics.SelectMany(topic => Unfilled(topic.Card.Body, null)
            .Concat(Unfilled(topic.Card.Sections.SelectMany(section => section.Body), Emergency)));
        IEnumerable<Finding> replies = draft.Replies is null ? [] : draft.Replies.Cards.SelectMany(card => Unfilled(card.Value.Passages, GapOf(card.Key)))
            .Concat(Unfilled(draft.Replies.ReviewOverdue, Date));
        return [.. safety, .. topics, .. replies];
    }

    public static IEnumerable<Finding> TitlesHaveNoGapsThatStayOpen(Checked content)
    {
        foreach (var card in content.Draft.Cards())
            if (card.Title.Text.Replace(AboutOneCountry.Contains(card.Id) ? $"{{{Country}}}" : "{}", "", StringComparison.Ordinal).Contains('{'))
                yield return card.Title.At.Error("This title holds a gap that nothing fills. Write it without { and }.");
    }

    private static string? GapOf(string reply) => AboutOneCountry.Contains(reply) ? Country : null;

    private static IEnumerable<Finding> Unfilled(IEnumerable<Passage> passages, string? allowed)
    {
        foreach (var (inline, at) in passages.SelectMany(passage => passage.Runs))
            if (inline is Inline.Gap gap && gap.Name != allowed)
                yield return at.Error($"Nothing fills {{{gap.Name}}} here. {(allowed is null ? "Write it out." : $"Only {{{allowed}}} can stand here.")}");
    }
}
