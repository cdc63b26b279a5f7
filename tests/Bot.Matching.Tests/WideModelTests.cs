namespace Bot.Matching.Tests;

/// <summary>Labels are learned and scored eight at a time; here are twenty, and the gate.</summary>
public sealed class WideModelTests
{
    private static readonly string[] Subjects =
    [
        "garden", "bicycle", "violin", "pancake", "thunder", "library", "mountain", "football", "airport", "wallet",
        "penguin", "curtain", "dentist", "volcano", "tractor", "umbrella", "festival", "kitchen", "sandwich", "lantern",
    ];

    private static readonly string[] Frames =
        ["my {0}", "where is the {0}", "a new {0} please", "the {0} is broken", "two of the {0} kind"];

    private static readonly IntentModel Model = IntentModel.Train(
    [
        .. Subjects.SelectMany(subject => Frames.Select(frame => new Example(string.Format(null, frame, subject), subject))),
        .. Frames.Select(frame => new Example(string.Format(null, frame, "nothing"), IntentModel.OutOfScope)),
    ]);

    [Fact]
    public void Each_label_is_found_by_its_word()
    {
        var confidences = new float[Model.Labels.Length];
        foreach (var subject in Subjects)
        {
            var inScope = Model.Score($"the {subject} they wanted", confidences);

            Assert.Equal(Model.Labels.IndexOf(subject), Array.IndexOf(confidences, confidences.Max()));
            Assert.InRange(confidences.Max() / inScope, 0.8f, 1);
            Assert.Equal(inScope, confidences.Sum(), 1e-4f);
            Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
        }
    }

    [Fact]
    public void The_log_odds_of_labels_far_apart_are_their_evidence_and_a_constant()
    {
        var (first, last) = (Model.Labels[0], Model.Labels[^1]);
        var differences = Subjects.Select(subject => $"the {subject} they wanted").Select(utterance =>
            LogOdds(utterance, first, last) - (Evidence(utterance, first) - Evidence(utterance, last)));

        Assert.All(differences, difference => Assert.Equal(differences.First(), difference, 0.01f));
    }

    private static float LogOdds(string utterance, string one, string other)
    {
        var confidences = Model.Confidences(utterance);
        return MathF.Log(confidences[one] / confidences[other]);
    }

    private static float Evidence(string utterance, string label) => Model.Explain(utterance, label, most: 1_000).Sum(e => e.Weight);
}
