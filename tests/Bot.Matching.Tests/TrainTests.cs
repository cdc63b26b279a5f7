using System.Collections.Concurrent;

namespace Bot.Matching.Tests;

public sealed class TrainTests
{
    [Fact]
    public void Labels_are_sorted_and_out_of_scope_is_none_of_them()
        => Assert.Equal(["depression", "naloxone", "withdrawal"], Some.Model.Labels);

    [Fact]
    public void A_model_knows_its_size() => Assert.True(Some.Model.SizeInBytes > 1_000);

    [Fact]
    public void One_label_against_out_of_scope_is_enough()
    {
        var model = Some.Train([.. Some.Examples().Where(e => e.Label is "naloxone" or IntentModel.OutOfScope)]);

        Assert.Equal("naloxone", model.Best("naloxone spray"));
        Assert.Equal(IntentModel.OutOfScope, model.Best("good morning mate"));
    }

    [Fact]
    public void Without_out_of_scope_examples_the_strange_is_still_less_sure_than_the_known()
    {
        var model = Some.Train([.. Some.Examples().Where(e => e.Label != IntentModel.OutOfScope)]);

        Assert.True(model.Confidences("what is naloxone")["naloxone"] > 0.5f);
        Assert.True(model.Confidences("qwzx vbnq").Values.Max() < 0.5f);
    }

    [Fact]
    public void A_label_of_one_example_trains()
    {
        var model = Some.Train([.. Some.Examples(), new("how do i roll a cigarette", "smoking")]);

        Assert.Equal("smoking", model.Labels[2]);
        Assert.True(model.Confidences("roll a cigarette")["smoking"] > model.Confidences("naloxone")["smoking"]);
    }

    [Fact]
    public void A_repeated_example_counts_once()
    {
        var repeated = Some.Train([.. Some.Examples(), .. Some.Examples()]);

        Assert.Equal(Some.Model.Confidences("heroin withdrawal"), repeated.Confidences("heroin withdrawal"));
    }

    [Fact]
    public void One_text_under_two_labels_is_named_with_both()
    {
        var error = Refused(new("a b", "x"), new("c d", "y"), new("a b", "y"));

        Assert.Equal(2, error.Index);
        Assert.Equal("Example 2 of \"y\" is also example 0 of \"x\". A text has one label.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(null)]
    public void A_text_that_is_missing_is_named(string? text)
    {
        var error = Refused(new("a b", "x"), new(text!, "y"));

        Assert.Equal(1, error.Index);
        Assert.Equal("Example 1 of \"y\" has no text.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_label_that_is_missing_is_named(string? label)
        => Assert.Equal("Example 0 has no label.", Refused(new Example("a b", label!)).Message);

    [Fact]
    public void One_label_is_too_few()
    {
        var error = Refused(new("a", "x"), new("b", "x"));

        Assert.Equal("A model needs examples of at least two labels, here is only \"x\".", error.Message);
    }

    [Fact]
    public void No_examples_are_too_few()
        => Assert.Equal("A model needs examples of at least two labels, here are none.", Refused().Message);

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Some.Train(null!));

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        AssertRefused(new TrainingOptions { Folds = 1 }, "Folds");
        AssertRefused(new TrainingOptions { Folds = 21 }, "Folds");
        AssertRefused(new TrainingOptions { PositiveWeight = 0 }, "PositiveWeight");
        AssertRefused(new TrainingOptions { Cost = float.NaN }, "Cost");
        AssertRefused(new TrainingOptions { Cost = 0 }, "Cost");
        AssertRefused(new TrainingOptions { Epochs = 0 }, "Epochs");

        static void AssertRefused(TrainingOptions options, string name)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Some.Train(Some.Examples(), options));
            Assert.StartsWith(name, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Training_can_be_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => IntentModel.Train(Some.Examples(), ct: cancelled));
    }

    [Fact]
    public void Progress_grows_to_the_end_of_the_training()
    {
        var heard = new Heard();

        Some.Train(Some.Examples(), new TrainingOptions { Progress = heard });

        Assert.Equal(1, heard.Shares.Max());
        Assert.Equal(heard.Shares.Distinct().Count(), heard.Shares.Count);
        Assert.All(heard.Shares, share => Assert.InRange(share, 0, 1));
    }

    private static TrainingDataException Refused(params Example[] examples)
        => Assert.Throws<TrainingDataException>(() => Some.Train(examples));

    private sealed class Heard : IProgress<float>
    {
        public ConcurrentBag<float> Shares { get; } = [];

        public void Report(float value) => Shares.Add(value);
    }

    [Fact]
    public void One_pass_is_enough_to_learn_something() =>
        Assert.Equal("naloxone", Some.Train(Some.Examples(), new TrainingOptions { Epochs = 1 }).Best("what is naloxone"));
}
