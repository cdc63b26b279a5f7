using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content.Checks;

/// <summary>Whatever names something else must name something that is there.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Finding> NamedTopicsExist(Checked content)
    {
        var known = TopicIds(content.Draft);
        var named = content.Draft.Topics.SelectMany(topic => topic.Related)
            .Concat(content.Draft.Safety.Kinds.SelectMany(refusal => refusal.Offers));
        foreach (var name in named)
            if (!known.Contains(name.Text))
                yield return name.At.Error($"There is no topic `{name}`. {Nearest.Hint(name.Text, known)}");
    }

    public static IEnumerable<Finding> NearMissesBelongSomewhere(Checked content)
    {
        var draft = content.Draft;
        var known = TopicIds(draft);
        known.UnionWith(Labels.All);
        known.UnionWith(draft.Safety.Kinds.Select(refusal => Labels.Unsafe(refusal.Kind.Text)));
        foreach (var miss in draft.NearMisses())
            if (miss.Is.Text.Length > 0 && !known.Contains(miss.Is.Text))
                yield return miss.Is.At.Error(
                    $"`{miss.Is}` is neither a topic nor another place for a near miss. {Nearest.Hint(miss.Is.Text, known)}");
    }

    public static IEnumerable<Finding> CategoriesHaveAHeading(Checked content)
    {
        if (content.Draft.Replies is not { Categories: [_, ..] } replies)
            yield break;
        var known = replies.Categories.Select(category => category.Category.Text).ToArray();
        foreach (var topic in content.Draft.Topics)
            if (topic.Category.Text.Length > 0 && !known.Contains(topic.Category.Text))
                yield return topic.Category.At.Error(
                    $"The category `{topic.Category}` has no heading in replies.yaml. {Nearest.Hint(topic.Category.Text, known)}");
    }

    /// <summary>Cards and labels of the safety screen must not be mistaken for topics.</summary>
    public static IEnumerable<Finding> TopicIdsAreFree(Checked content)
    {
        var taken = content.Draft.Safety.Cards.Select(card => card.Card.Id)
            .Concat(content.Draft.Safety.Kinds.Select(refusal => refusal.Card.Id))
            .Concat(Labels.All).Append(IntentModel.OutOfScope).ToHashSet();
        return content.Draft.Topics.Where(topic => taken.Contains(topic.Id))
            .Select(topic => topic.At.Error($"`{topic.Id}` already names something else in safety/. Rename this file."));
    }

    private static HashSet<string> TopicIds(Draft draft) => draft.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
}
