using Bot.Core.Intents;

namespace Bot.Core.Tests.Intents;

public sealed class PassagesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("only three words", "")]
    [InlineData("these are four words", "these are four words")]
    [InlineData("  edges do not count  ", "edges do not count  ")]
    [InlineData("it ends here now. another one begins here", "it ends here now.|another one begins here")]
    [InlineData("is it over now? yes it really is! we think it is…", "is it over now?|yes it really is!|we think it is…")]
    [InlineData("a line of words\nand another of them", "a line of words\n|and another of them")]
    [InlineData("(i want to go.) she said it twice today", "(i want to go.|) she said it twice today")]
    [InlineData("i took 2.5 of it.really i did", "i took 2.5 of it.really i did")]
    public void A_sentence_is_a_passage(string text, string passages) => Assert.Equal(passages, string.Join('|', Read(text)));

    [Theory]
    [InlineData("Hi. Me again. It is still bad", "Hi. Me again. It is still bad")]
    [InlineData("Please. i need some help here. Thanks", "Please. i need some help here. Thanks")]
    [InlineData("we had a calm day. then he fell down. He is grey", "we had a calm day.|then he fell down. He is grey")]
    public void What_is_short_goes_with_what_stands_beside_it(string text, string passages) =>
        Assert.Equal(passages, string.Join('|', Read(text)));

    [Fact]
    public void Fifteen_words_are_one_passage() =>
        Assert.Equal(["1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"], Read("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"));

    [Fact]
    public void A_sentence_that_runs_on_is_read_in_stretches_that_overlap() => Assert.Equal(
        ["1 2 3 4 5 6 7 8 9 10 ", "6 7 8 9 10 11 12 13 14 15 ", "11 12 13 14 15 16 17 18 19 20 21.", "the next is short"],
        Read("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21. the next is short"));

    private static List<string> Read(string text)
    {
        var passages = new List<string>();
        foreach (var passage in new Passages(text))
            passages.Add(passage.ToString());
        return passages;
    }
}
