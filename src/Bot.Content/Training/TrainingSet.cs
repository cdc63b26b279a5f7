using Bot.Content.Reading;
using Bot.Matching;

namespace Bot.Content.Training;

/// <summary>Everything the content teaches the matcher.</summary>
internal static class TrainingSet
{
    public static ImmutableArray<LabelledText> Of(Draft draft) =>
    [
        .. draft.Topics.SelectMany(topic => Label(topic.Id, [.. topic.Asks, .. topic.Keywords, topic.Card.Title])),
        .. draft.Topics.SelectMany(topic => Misses(topic.Not)),
        .. draft.Safety.Cards.SelectMany(card => Label(card.Label, [.. card.Phrases, .. card.Asks])),
        .. draft.Safety.Cards.SelectMany(card => Misses(card.Not)),
        .. draft.Safety.Kinds.SelectMany(refusal => Label(Labels.Unsafe(refusal.Kind.Text), refusal.Asks)),
        .. Misses(draft.Safety.Refusals?.Not ?? []),
        .. Label(IntentModel.OutOfScope, [.. draft.Chatter.Where(message => Normal.Of(message.Text).Length > 0)]),
    ];

    /// <summary>The same without the places, each text once.</summary>
    public static ImmutableArray<Example> Examples(IEnumerable<LabelledText> texts) =>
        [.. texts.DistinctBy(text => Normal.Of(text.Text.Text)).Select(text => new Example(text.Text.Text, text.Label))];

    private static IEnumerable<LabelledText> Label(string label, ImmutableArray<Written> texts) => texts.Select(text => new LabelledText(text, label));

    /// <summary>An unsafe request without its kind teaches nothing: there is no one label for it.</summary>
    private static IEnumerable<LabelledText> Misses(ImmutableArray<NearMiss> misses) => misses
        .Where(miss => miss.Is.Text != Labels.UnsafeRequest)
        .Select(miss => new LabelledText(miss.Text, miss.Is.Text == Labels.Chatter ? IntentModel.OutOfScope : miss.Is.Text));
}
