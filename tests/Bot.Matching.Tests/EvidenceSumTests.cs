namespace Bot.Matching.Tests;

/// <summary>Evidence is what made the confidence: summed up, it differs between utterances by as much as the log-odds do.</summary>
public sealed class EvidenceSumTests
{
    [Theory]
    [InlineData("heroin withdrawal")]
    [InlineData("how long does heroin withdrawal last")]
    [InlineData("withdrawl")]
    [InlineData("is narcan naloxone")]
    [InlineData("depression from withdrawal, or sadness")]
    public void The_log_odds_of_two_labels_are_their_evidence_and_a_constant(string utterance)
    {
        foreach (var other in (string[])["naloxone", "depression"])
            Assert.Equal(LogOdds("qxz", other), LogOdds(utterance, other) - (Sum(utterance, "withdrawal") - Sum(utterance, other)), 0.01f);
    }

    [Theory]
    [InlineData("pizza")]
    [InlineData("weather")]
    [InlineData("tomorrow")]
    public void A_word_of_chatter_speaks_against_every_label(string word) =>
        Assert.All(Some.Model.Labels, label => Assert.True(Sum(word, label) < 0, label));

    private static float LogOdds(string utterance, string other)
    {
        var confidences = Some.Model.Confidences(utterance);
        return MathF.Log(confidences["withdrawal"] / confidences[other]);
    }

    private static float Sum(string utterance, string label) => Some.Model.Explain(utterance, label, most: 1_000).Sum(e => e.Weight);
}
