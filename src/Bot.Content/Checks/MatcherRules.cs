using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content.Checks;

/// <summary>What the matcher has learned from the content must agree with it.</summary>
internal static class MatcherRules
{
    private const int MostListed = 5;

    /// <summary>Up to one in so many asks may stray with a warning: each new phrase anywhere moves the borders a little.</summary>
    private const int OneInMany = 50;

    /// <summary>A safety card is raised long before it is what the matcher is surest of, so a stray of its asks only warns.</summary>
    public static IEnumerable<Finding> AsksReachTheirPlace(Draft draft, IntentModel model)
    {
        var confidences = new float[model.Labels.Length];
        foreach (var (label, asks, severity) in Asks(draft))
        {
            var strays = asks.Select(ask => (Ask: ask, Label: Surest(ask.Text))).Where(stray => stray.Label != label).ToArray();
            if (strays.Length > 0)
                yield return strays[0].Ask.At.Finding(
                    strays.Length * OneInMany > asks.Length ? severity : Severity.Warning,
                    $"{strays.Length} of {asks.Length} asks are understood as something else: "
                    + string.Join(", ", strays.Take(MostListed).Select(stray => $"\"{stray.Ask}\" as {stray.Label}"))
                    + (strays.Length > MostListed ? " ..." : ".") + " Move them there, or write more asks like them.");
        }

        string Surest(string ask)
        {
            model.Score(ask, confidences);
            return model.Labels[confidences.IndexOf(confidences.Max())];
        }
    }

    private static IEnumerable<(string Label, ImmutableArray<Written> Asks, Severity Stray)> Asks(Draft draft) =>
    [
        .. draft.Topics.Select(topic => (topic.Id, topic.Asks, Severity.Error)),
        .. draft.Safety.Cards.Select(card => (card.Label, card.Asks, Severity.Warning)),
        .. draft.Safety.Kinds.Select(refusal => (Labels.Unsafe(refusal.Kind.Text), refusal.Asks, Severity.Error)),
    ];
}
