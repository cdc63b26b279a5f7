using Bot.Content.Reading;
using Bot.Content.Training;

namespace Bot.Content.Checks;

/// <summary>Whatever names something else must name something that is there.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Finding> NamedTopicsExist(Checked content)
    {
        var known = TopicIds(content.Draft);
        var named = content.Draft.Topics.SelectMany(topic => topic.Related).Concat(content.Draft.Safety.Kinds.SelectMany(refusal => refusal.Offers));
        foreach (var name in named)
            if (!known.Contains(name.Text))
                yield return name.At.Error($"There is no topic `{name}`. {Nearest.Hint(name.Text, known)}");
    }

    public static IEnumerable<Finding> NearMissesBelongSomewhere(Checked content)
    {
        var draft = content.Draft;
        var known = TopicIds(draft);
        known.UnionWith([Labels.Overdose, Labels.Suicide, Labels.WorriedAboutSomeone, Labels.UnsafeRequest, Labels.Chatter]);
        known.UnionWith(draft.Safety.Kinds.Select(refusal => Labels.Unsafe(refusal.Kind.Text)));
        var misses = draft.Topics.SelectMany(topic => topic.Not).Concat(draft.Safety.Cards.SelectMany(card => card.Not)).Concat(draft.Safety.Refusals?.Not ?? []);
        foreach (var miss in misses)
            if (miss.Is.Text.Length > 0 && !known.Contains(miss.Is.Text))
                yield return miss.Is.At.Error($"`{miss.Is}` is neither a topic nor another place for a near miss. {Nearest.Hint(miss.Is.Text, known)}");
    }

    public static IEnumerable<Finding> CategoriesHaveAHeading(Checked content)
    {
        if (content.Draft.Replies is not { Categories: [_, ..] } replies)
            yield break;
        var known = replies.Categories.Select(category => category.Category.Text).ToArray();
        foreach (var topic in content.Draft.Topics)
            if (topic.Category.Text.Length > 0 && !known.Contains(topic.Category.Text))
                yield return topic.Category.At.Error($"The category `{topic.Category}` has no heading in replies.yaml. {Nearest.Hint(topic.Category.Text, known)}");
    }

    private static HashSet<string> TopicIds(Draft draft) => draft.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
}
