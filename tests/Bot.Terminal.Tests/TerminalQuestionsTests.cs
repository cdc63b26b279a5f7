using Bot.Core.Answers;
using Bot.Core.Questions;

namespace Bot.Terminal.Tests;

public sealed class TerminalQuestionsTests
{
    private readonly TerminalQuestions _questions = new();

    [Fact]
    public void A_line_is_a_question_to_the_bot_alone_from_one_writer_in_no_known_country() =>
        Assert.Equal(new Question("does it hurt?") { Addressed = true, Writer = "terminal" }, _questions.Read("does it hurt?"));

    [Theory]
    [InlineData("1", CommandName.More)]
    [InlineData(" 2 ", CommandName.Sources)]
    [InlineData("3", CommandName.Crisis)]
    public void A_number_picks_the_choice_of_that_number(string line, CommandName picked)
    {
        _questions.Answered(Some.TopicAnswer);

        Assert.Equal(picked, _questions.Read(line)?.Command?.Name);
    }

    [Theory]
    [InlineData("999")]
    [InlineData(" 911 ")]
    [InlineData("99999999999999999999")]
    public void A_longer_number_is_taken_as_typed_even_beside_choices(string line)
    {
        _questions.Answered(Some.TopicAnswer);

        Assert.Equal(line, _questions.Read(line)?.Text);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData(" 99 ")]
    public void A_number_that_is_none_of_the_choices_asks_again(string line)
    {
        _questions.Answered(Some.TopicAnswer);

        Assert.Null(_questions.Read(line));
        Assert.Equal(3, _questions.Choices);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.")]
    [InlineData("+1")]
    [InlineData("١")]
    [InlineData("911 what is that")]
    public void Anything_but_a_plain_number_is_taken_as_typed(string line)
    {
        _questions.Answered(Some.TopicAnswer);

        Assert.Equal(new Question(line) { Writer = "terminal" }, _questions.Read(line));
    }

    [Fact]
    public void Without_choices_a_number_is_taken_as_typed() =>
        Assert.Equal(new Question("4") { Writer = "terminal" }, _questions.Read("4"));

    [Fact]
    public void Choices_are_those_of_the_last_answer()
    {
        _questions.Answered(Some.TopicAnswer);
        _questions.Answered(new CommandAnswer(CommandName.About));

        Assert.Null(_questions.Read("1")?.Command);
    }

    [Fact]
    public void Silence_leaves_the_choices_on_screen_as_they_are()
    {
        _questions.Answered(Some.TopicAnswer);
        _questions.Answered(Silence.Kept);

        Assert.Equal(CommandName.More, _questions.Read("1")?.Command?.Name);
    }

    [Fact]
    public void A_country_once_chosen_goes_with_every_further_question_until_another_is()
    {
        _questions.Answered(new CommandAnswer(CommandName.Country) { Remember = "GB" });
        _questions.Answered(Some.TopicAnswer);

        Assert.Equal(["GB", "GB", "GB"], ((string[])["low mood", "/crisis", "1"]).Select(line => _questions.Read(line)?.Region));

        _questions.Answered(new CommandAnswer(CommandName.Country) { Remember = "IE" });
        Assert.Equal("IE", _questions.Read("low mood")?.Region);
    }

    [Fact]
    public void Another_session_knows_no_country()
    {
        _questions.Answered(new CommandAnswer(CommandName.Country) { Remember = "GB" });

        Assert.Null(new TerminalQuestions().Read("low mood")?.Region);
    }
}
