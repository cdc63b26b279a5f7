using Bot.Content.Reading;
using Bot.Content.Safety;

namespace Bot.Content.Checks;

/// <summary>Short and plain enough to be read by somebody in pain on a telephone.</summary>
internal static class LengthRules
{
    private const int LongestSummary = 60;
    private const int LongestOverdoseCard = 90;
    private const int LongestCrisisCard = 80;
    private const int LongestAgain = 50;
    private const int LongestRefusal = 60;
    private const int LongestCommand = 100;
    private const double HighestGrade = 8;

    public static IEnumerable<Finding> SummariesAreShort(Checked content) =>
        content.Draft.Topics.SelectMany(topic => TooLong(topic.Card.Body, LongestSummary, "summary", "Move the rest below `## More`."));

    public static IEnumerable<Finding> SummariesArePlain(Checked content)
    {
        foreach (var topic in content.Draft.Topics.Where(topic => !topic.Card.Body.IsEmpty))
            if (Readability.Grade([.. Sentences.In(topic.Card.Body).Select(sentence => sentence.Text)]) is var grade and > HighestGrade)
                yield return topic.Card.Body[0].At.Error(
                    $"The summary reads at grade {grade:F1}; at most {HighestGrade} is plain. Use shorter sentences and shorter words.");
    }

    public static IEnumerable<Finding> SafetyCardsAreShort(Checked content)
    {
        var safety = content.Draft.Safety;
        return
        [
            .. Card(safety.Overdose, LongestOverdoseCard),
            .. Card(safety.Suicide, LongestCrisisCard),
            .. Card(safety.WorriedAboutSomeone, LongestCrisisCard),
            .. safety.Cards.SelectMany(
                card => TooLong(card.Again?.Body ?? [], LongestAgain, "card", "Whoever reads it knows the long one.")),
        ];

        static IEnumerable<Finding> Card(SafetyCardDraft? card, int most) =>
            TooLong(card?.Card.Body ?? [], most, "card", "Move the rest below a heading `## ...`.");
    }

    public static IEnumerable<Finding> RefusalsAreShort(Checked content) =>
        content.Draft.Safety.Kinds.SelectMany(refusal =>
            TooLong(refusal.Card.Body, LongestRefusal, "refusal", "One sentence to turn it down, then what is offered instead."));

    public static IEnumerable<Finding> CommandsAreShort(Checked content) => (content.Draft.Replies?.Commands.Values ?? [])
        .Where(command => command.Text.Length > LongestCommand)
        .Select(command => command.At.Error(
            $"This description has {command.Text.Length} characters; platforms show at most {LongestCommand}. Shorten it."));

    private static IEnumerable<Finding> TooLong(ImmutableArray<Passage> body, int most, string what, string mend)
    {
        var words = Words.Count(body);
        if (words > most)
            yield return body[0].At.Error($"The {what} has {words} words; at most {most} are read at a glance. {mend}");
    }
}
