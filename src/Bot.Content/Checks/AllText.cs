using Bot.Content.Reading;
using Bot.Content.Training;

namespace Bot.Content.Checks;

/// <summary>Walks over everything the bot can say.</summary>
internal static class AllText
{
    public static IEnumerable<CardDraft> Cards(this Draft draft) =>
    [
        .. draft.Topics.Select(topic => topic.Card),
        .. draft.Safety.Cards.Select(card => card.Card),
        .. draft.Safety.Kinds.Select(refusal => refusal.Card),
        .. draft.Replies?.Cards.Values ?? [],
    ];

    public static IEnumerable<Passage> Passages(this Draft draft) =>
        [.. draft.Cards().SelectMany(card => card.Passages), .. draft.Replies?.ReviewOverdue ?? []];

    public static IEnumerable<Run> Runs(this Draft draft) => draft.Passages().SelectMany(passage => passage.Runs);

    /// <summary>What people read, but for what stands below <c>crisis-lines/</c>.</summary>
    public static IEnumerable<Stretch> Prose(this Draft draft)
    {
        IEnumerable<Written> single =
        [
            .. draft.Cards().Select(card => card.Title),
            .. draft.Cards().SelectMany(card => card.Sections.Select(section => section.Label)),
            .. draft.Replies?.Buttons.Values ?? [],
            .. draft.Replies?.Categories.Select(category => category.Heading) ?? [],
            .. draft.Replies?.Commands.Values ?? [],
            .. draft.Topics.SelectMany(topic => topic.Keywords),
        ];
        return [.. single.Select(Stretch.Of), .. draft.Passages().Select(Stretch.Of)];
    }

    /// <summary>What people read of the lines, but for their numbers.</summary>
    public static IEnumerable<Stretch> ProseOfLines(this Draft draft)
    {
        IEnumerable<Written?> single =
        [
            .. draft.Crisis.Lines.SelectMany(line => new[] { line.Name, line.For, line.Hours.Written, line.Note, line.Cost }),
            .. draft.Crisis.International?.Directories.SelectMany(directory => new[] { directory.Name, directory.Note }) ?? [],
        ];
        return single.OfType<Written>().Select(Stretch.Of);
    }

    public static IEnumerable<NearMiss> NearMisses(this Draft draft) =>
    [
        .. draft.Topics.SelectMany(topic => topic.Not),
        .. draft.Safety.Cards.SelectMany(card => card.Not),
        .. draft.Safety.Refusals?.Not ?? [],
    ];

    /// <summary>What people may say, where it is written as an example.</summary>
    public static IEnumerable<Written> Examples(this Draft draft) =>
    [
        .. draft.Topics.SelectMany(topic => topic.Asks),
        .. draft.Safety.Cards.SelectMany(card => card.Phrases.Concat(card.Asks)),
        .. draft.Safety.Kinds.SelectMany(refusal => refusal.Asks),
        .. draft.NearMisses().Select(miss => miss.Text),
    ];
}
