namespace Bot.Matching.Tests;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("how bad is heroin withdrawal", "withdrawal")]
    [InlineData("where do they hand out naloxone", "naloxone")]
    [InlineData("could this be depression", "depression")]
    [InlineData("who is up for a match tonight", IntentModel.OutOfScope)]
    [InlineData("my graphics card is broken", IntentModel.OutOfScope)]
    public void An_unseen_question_gets_the_label_of_its_like(string utterance, string label)
        => Assert.Equal(label, Some.Model.Best(utterance));

    [Theory]
    [InlineData("herion withdrawl how long", "withdrawal")]
    [InlineData("withdrawalls", "withdrawal")]
    [InlineData("WITHDRAAAAAWAL!!!", "withdrawal")]
    [InlineData("nalaxone", "naloxone")]
    [InlineData("nalox0ne kits", "naloxone")]
    [InlineData("depresion sigsn", "depression")]
    [InlineData("𝓭𝓮𝓹𝓻𝓮𝓼𝓼𝓲𝓸𝓷", "depression")]
    public void Misspelt_words_still_speak(string utterance, string label) => Assert.Equal(label, Some.Model.Best(utterance));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("qwzx vbnq")]
    [InlineData("xyzzy plugh frobnicate")]
    public void What_no_example_resembles_is_never_sure(string utterance)
        => Assert.All(Some.Model.Confidences(utterance).Values, confidence => Assert.InRange(confidence, 0, 0.6f));

    [Theory]
    [MemberData(nameof(Garbage.All), MemberType = typeof(Garbage))]
    public void Confidences_are_shares_of_one_whatever_comes_in(string name, string utterance)
    {
        var confidences = Some.Model.Confidences(utterance).Values;

        Assert.True(confidences.All(float.IsFinite), name);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
        Assert.InRange(confidences.Sum(), 0, 1.0001f);
    }

    [Fact]
    public void Equal_examples_make_models_that_score_equally()
    {
        var again = Some.Train(Some.Examples());

        foreach (var example in Some.Examples())
            Assert.Equal(Some.Model.Confidences(example.Text), again.Confidences(example.Text));
    }

    [Fact]
    public void Another_seed_makes_another_model()
    {
        var other = Some.Train(Some.Examples(), new TrainingOptions { Seed = 2 });

        Assert.NotEqual(Some.Model.Confidences("heroin withdrawal"), other.Confidences("heroin withdrawal"));
    }

    [Fact]
    public async Task Threads_share_a_model()
    {
        var texts = Some.Examples().Select(e => e.Text).ToArray();
        var expected = texts.Select(text => Some.Model.Confidences(text)).ToArray();

        var ct = TestContext.Current.CancellationToken;
        var actual = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => texts.Select(text => Some.Model.Confidences(text)).ToArray(), ct)));

        Assert.All(actual, scores => Assert.Equal(expected, scores));
    }

    [Theory]
    [InlineData("how long does heroin withdrawal last")]
    [InlineData("good morning everyone, who is up for pizza 🍕🍕?")]
    [InlineData("")]
    public void Scoring_allocates_nothing(string utterance)
    {
        var model = Some.Model;
        var confidences = new float[model.Labels.Length];
        model.Score(utterance, confidences);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++)
            model.Score(utterance, confidences);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Room_for_more_than_the_labels_is_left_alone()
    {
        var confidences = new float[] { -1, -1, -1, -1 };

        Some.Model.Score("heroin withdrawal", confidences);

        Assert.Equal(-1, confidences[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Model.Score("heroin withdrawal", new float[2]));
    }

    [Fact]
    public void Text_behind_the_longest_message_is_not_read()
    {
        var filler = new string(' ', MessageText.MaxLength);

        Assert.Equal(Some.Model.Confidences(""), Some.Model.Confidences(filler + "heroin withdrawal"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ...?! ")]
    public void Without_a_word_nothing_is_meant(string utterance) =>
        Assert.All(Some.Model.Confidences(utterance).Values, confidence => Assert.Equal(0, confidence));

    [Theory]
    [InlineData("heroin withdrawal")]
    [InlineData("who wants pizza")]
    [InlineData("")]
    public void The_confidence_of_being_in_scope_is_what_the_labels_have_together(string utterance)
    {
        var confidences = new float[Some.Model.Labels.Length];

        var inScope = Some.Model.Score(utterance, confidences);

        Assert.Equal(confidences.Sum(), inScope, 1e-6f);
    }
}
