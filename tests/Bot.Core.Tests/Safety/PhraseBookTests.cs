using Bot.Core.Questions;
using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook Phrases = new(
        ["want to die", "is not breathing", "kill myself", "want to kill myself", "i took too much"]);

    [Theory]
    [InlineData("I want to die", "want to die")]
    [InlineData("i WANT  to... die!!!", "want to die")]
    [InlineData("i dont care i want to die", "want to die")]
    [InlineData("i can't go on, want to die", "want to die")]
    [InlineData("why not kill myself", "kill myself")]
    [InlineData("he is not breathing", "is not breathing")]
    [InlineData("i want to kill myself", "want to kill myself")]
    [InlineData("i dont want to die but i will kill myself", "kill myself")]
    [InlineData("no, i took too much", "i took too much")]
    [InlineData("it is not a joke i took too much", "i took too much")]
    public void A_phrase_is_found_wherever_it_stands(string said, string phrase) =>
        Assert.Equal(phrase, Phrases.FindIn(Words.Of(said))?.Trim());

    [Theory]
    [InlineData("i don't want to die")]
    [InlineData("im not going to kill myself")]
    [InlineData("i never want to die")]
    [InlineData("i do not really want to die")]
    [InlineData("they want to diet")]
    [InlineData("want to kill myselfie")]
    [InlineData("")]
    public void A_negated_phrase_or_a_part_of_a_word_is_not(string said) =>
        Assert.Null(Phrases.FindIn(Words.Of(said)));

    [Theory]
    [InlineData("not")]
    [InlineData("never")]
    [InlineData("no")]
    [InlineData("don't")]
    [InlineData("didn't")]
    [InlineData("doesn't")]
    [InlineData("isn't")]
    [InlineData("wasn't")]
    [InlineData("aren't")]
    [InlineData("ain't")]
    [InlineData("wouldn't")]
    public void Each_negation_counts_up_to_three_words_before(string negation)
    {
        Assert.Null(Phrases.FindIn(Words.Of($"{negation} kill myself")));
        Assert.Null(Phrases.FindIn(Words.Of($"it {negation} really just kill myself")));
        Assert.NotNull(Phrases.FindIn(Words.Of($"{negation} at all just kill myself")));
    }

    [Theory]
    [InlineData("i")]
    [InlineData("i'm")]
    [InlineData("i've")]
    [InlineData("he")]
    [InlineData("he's")]
    [InlineData("she")]
    [InlineData("she's")]
    [InlineData("they")]
    [InlineData("they're")]
    [InlineData("we")]
    [InlineData("and")]
    [InlineData("but")]
    [InlineData("because")]
    [InlineData("so")]
    [InlineData("why")]
    public void Each_start_of_a_clause_ends_a_negation(string start)
    {
        Assert.NotNull(Phrases.FindIn(Words.Of($"do not {start} kill myself")));
        Assert.NotNull(new PhraseBook([$"{start} took too much"]).FindIn(Words.Of($"no {start} took too much")));
    }

    [Fact]
    public void Of_phrases_at_one_place_the_longest_is_found() =>
        Assert.Equal(" want to die ", new PhraseBook(["want to", "want to die", "want"]).FindIn(" i want to die "));

    [Fact]
    public void A_phrase_without_words_is_no_phrase() => Assert.Null(new PhraseBook(["", "?!"]).FindIn(" i want to die "));

    [Fact]
    public void A_word_that_merely_ends_in_why_leaves_the_negation() =>
        Assert.Null(Phrases.FindIn(Words.Of("anywhy not kill myself")));
}
