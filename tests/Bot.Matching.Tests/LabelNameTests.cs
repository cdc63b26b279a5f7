namespace Bot.Matching.Tests;

public sealed class LabelNameTests
{
    [Theory]
    [InlineData("cardArrival", "did my parcel")]
    [InlineData("card_arrival", "card arrival")]
    [InlineData("card-arrival", "card arrival?")]
    [InlineData("card/Arrival", "arrival card")]
    [InlineData("CardArrival", "a card and its arrival")]
    public void The_words_of_a_labels_name_speak_for_it(string label, string utterance)
    {
        var model = Some.Train(
            [new("did my parcel come", label), new("is it in the post", label), new("who is that", "x1"), new("what a day", "x1")]);

        Assert.Equal(label, model.Best(utterance));
    }

    [Theory]
    [InlineData("cardArrival", "arrival")]
    [InlineData("planB", "plan")]
    [InlineData("planB", "b")]
    [InlineData("HIVtest", "hivtest")]
    public void A_name_is_parted_where_a_capital_follows_a_small_letter(string label, string word)
    {
        var model = Some.Train(
            [new("did my parcel come", label), new("is it in the post", label), new("who is that", "x1"), new("what a day", "x1")]);

        Assert.Contains(word, model.Explain(word, label, most: 10).Select(evidence => evidence.Feature));
    }

    [Fact]
    public void A_name_that_is_said_already_keeps_the_label_it_was_said_with()
    {
        var model = Some.Train(
        [
            new("pain relief", "medicine"), new("take a tablet", "medicine"),
            new("my back aches", "pain relief"), new("it hurts so", "pain relief"),
        ]);

        Assert.Equal("medicine", model.Best("pain relief"));
    }

    [Fact]
    public void A_name_without_words_says_nothing()
    {
        var model = Some.Train(
            [new("good morning", "+"), new("good day", "+"), new("nice evening", "+"), new("so tired", "-"), new("very sleepy", "-")]);

        Assert.Equal("+", model.Best("good morning"));
        Assert.Equal("-", model.Best("sleepy and tired"));
    }
}
