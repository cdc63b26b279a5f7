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
        return
        [
            .. draft.Topics.SelectMany(topic => Unfilled(topic.Card.Body, filled: null)),
            .. draft.Topics.SelectMany(topic => Unfilled(topic.Card.Sections.SelectMany(section => section.Body), Emergency)),
            .. draft.Safety.Cards.SelectMany(card => card.Bodies).SelectMany(card => Unfilled(card.Passages, Emergency)),
            .. draft.Safety.Kinds.SelectMany(refusal => Unfilled(refusal.Card.Passages, Emergency)),
            .. draft.Replies?.Cards.Values.SelectMany(card => Unfilled(card.Passages, GapOf(card))) ?? [],
            .. Unfilled(draft.Replies?.ReviewOverdue ?? [], Date),
        ];
    }

    public static IEnumerable<Finding> TitlesHaveNoGapsThatStayOpen(Checked content) => content.Draft.Cards()
        .Where(card => card.Title.Text.Replace($"{{{GapOf(card)}}}", "", StringComparison.Ordinal).Contains('{'))
        .Select(card => card.Title.At.Error("This title holds a gap that nothing fills. Write it without { and }."));

    private static string? GapOf(CardDraft reply) => AboutOneCountry.Contains(reply.Id) ? Country : null;

    private static IEnumerable<Finding> Unfilled(IEnumerable<Passage> passages, string? filled)
    {
        var mend = filled is null ? "Write it out." : $"Only {{{filled}}} can stand here.";
        foreach (var (inline, at) in passages.SelectMany(passage => passage.Runs))
            if (inline is Inline.Gap gap && gap.Name != filled)
                yield return at.Error($"Nothing fills {{{gap.Name}}} here. {mend}");
    }
}
