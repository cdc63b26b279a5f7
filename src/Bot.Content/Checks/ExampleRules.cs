using Bot.Content.Reading;

namespace Bot.Content.Checks;

internal static class ExampleRules
{
    private const int FewestAsks = 20;
    private const int FewestWordsOfAPhrase = 2;

    public static IEnumerable<Finding> TopicsHaveEnoughAsks(Checked content) => content.Draft.Topics
        .Where(topic => topic.Asks.Length < FewestAsks)
        .Select(topic => topic.AsksAt.Error(
            $"There are {topic.Asks.Length} asks. Write at least {FewestAsks} ways people really ask it: short, long, misspelt, worried."));

    /// <summary>A phrase raises its card wherever it stands, so a single word would do so all the time.</summary>
    public static IEnumerable<Finding> PhrasesAreSpecific(Checked content) => content.Draft.Safety.Cards
        .SelectMany(card => card.Phrases)
        .Where(phrase => Normal.Of(phrase.Text).Split(' ').Length < FewestWordsOfAPhrase)
        .Select(phrase => phrase.At.Error($"The phrase \"{phrase}\" is too broad. Write at least {FewestWordsOfAPhrase} words, or move it to `asks`."));

    public static IEnumerable<Finding> NoExampleIsWrittenTwice(Checked content)
    {
        var lists = content.Draft.Topics.Select(topic => topic.Asks)
            .Concat(content.Draft.Safety.Cards.SelectMany(card => new[] { card.Phrases, card.Asks }))
            .Concat(content.Draft.Safety.Kinds.Select(refusal => refusal.Asks));
        foreach (var same in lists.SelectMany(list => list.GroupBy(ask => Normal.Of(ask.Text))))
            foreach (var twice in same.Skip(1))
                yield return twice.At.Warning($"\"{twice}\" is already in line {same.First().At.Line}. Once is enough.");
    }
}
