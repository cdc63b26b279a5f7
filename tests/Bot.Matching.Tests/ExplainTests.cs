namespace Bot.Matching.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void The_word_that_spoke_for_a_label_comes_first()
    {
        var evidence = Some.Model.Explain("Is this withdrawal?", "withdrawal", most: 3);

        Assert.Equal("withdrawal", evidence[0].Feature);
        Assert.True(evidence[0].Weight > 0);
    }

    [Fact]
    public void The_same_word_speaks_against_another_label()
    {
        var evidence = Some.Model.Explain("is this withdrawal", "naloxone", most: 10);

        Assert.True(evidence.Single(e => e.Feature == "withdrawal").Weight < 0);
    }

    [Fact]
    public void Pairs_of_words_are_named_in_full()
    {
        var evidence = Some.Model.Explain("heroin withdrawal", "withdrawal", most: 10);

        Assert.Contains(evidence, e => e.Feature == "heroin withdrawal" && e.Weight > 0);
    }

    [Fact]
    public void A_word_known_by_its_letters_only_is_marked()
    {
        var evidence = Some.Model.Explain("withdrawl", "withdrawal", most: 10);

        Assert.Equal("~withdrawl", Assert.Single(evidence).Feature);
    }

    [Fact]
    public void At_most_as_many_as_asked_for_come_back_strongest_first()
    {
        var evidence = Some.Model.Explain("how long does heroin withdrawal last", "withdrawal", most: 4);

        Assert.Equal(4, evidence.Length);
        Assert.Equal(evidence.OrderByDescending(e => MathF.Abs(e.Weight)), evidence);
    }

    [Fact]
    public void Nothing_known_is_no_evidence() => Assert.Empty(Some.Model.Explain("?!", "withdrawal", most: 10));

    [Fact]
    public void An_unknown_label_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ArgumentException>(() => Some.Model.Explain("rain", "weather", most: 1));

        Assert.Contains("\"weather\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Garbage.All), MemberType = typeof(Garbage))]
    public void Garbage_is_explained_without_a_fault(string name, string utterance)
        => Assert.True(Some.Model.Explain(utterance, "withdrawal", most: 5).Length <= 5, name);
}
