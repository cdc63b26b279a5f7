using Bot.Matching;

namespace Bot.Content.Checks;

/// <summary>What the matcher has learned from the content must agree with it.</summary>
internal static class MatcherRules
{
    private const int MostListed = 5;

    public static IEnumerable<Finding> AsksReachTheirTopic(Draft draft, IntentModel model)
    {
        var confidences = new float[model.Labels.Length];
        foreach (var topic in draft.Topics)
        {
            var strays = topic.Asks.Select(ask => (Ask: ask, Label: Surest(ask.Text))).Where(stray => stray.Label != topic.Id).ToArray();
            if (strays.Length > 0)
                yield return strays[0].Ask.At.Error(
                    $"{strays.Length} of {topic.Asks.Length} asks are understood as something else: "
                    + string.Join(", ", strays.Take(MostListed).Select(stray => $"\"{stray.Ask}\" as {stray.Label}"))
                    + (strays.Length > MostListed ? " ..." : ".") + " Move them there, or write more asks like them.");
        }

        string Surest(string ask)
        {
            model.Score(ask, confidences);
            return model.Labels[confidences.IndexOf(confidences.Max())];
        }
    }
}
