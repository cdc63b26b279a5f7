using Bot.Core.Questions;
using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook Phrases = new(["want to die", "is not breathing", "kill myself", "want to kill myself", "i took too much"]);

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
}
