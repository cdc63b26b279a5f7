using Bot.Core.Questions;
using Bot.Terminal;

namespace Bot.Tests.Safety;

/// <summary>In a group, others press the buttons under an answer as well.</summary>
public sealed class ButtonsForEverybodyTests
{
    [Theory]
    [InlineData("i want to kill myself tonight")]
    [InlineData("my sister wrote that she wants to die, what do i do")]
    [InlineData("/overdose")]
    [InlineData("/more suicide money")]
    [InlineData("/topic depression")]
    public void Whoever_presses_a_button_is_shown_the_lines_of_their_own_country(string said)
    {
        var conversation = RealContent.Conversation();
        var answer = conversation.Reply(Question.Typed(said) with { Region = "CA" });

        Assert.NotEmpty(answer.Buttons);
        Assert.All(answer.Buttons, button =>
        {
            var shown = PlainRenderer.Render(conversation.Reply(Question.Pressed(button.Command) with { Region = "IE" }));
            Assert.DoesNotContain("🇨🇦", button.Command.Argument, StringComparison.Ordinal);
            Assert.DoesNotContain("Help in Canada", shown, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_lines_of_their_own_country_are_a_press_away()
    {
        var conversation = RealContent.Conversation();
        var answer = conversation.Reply(new Question("i want to kill myself tonight") { Region = "CA" });
        var button = Assert.Single(answer.Buttons, button => button.Command.Name == CommandName.Crisis);

        Assert.Equal(
            "Crisis lines: Ireland", conversation.Reply(Question.Pressed(button.Command) with { Region = "IE" }).Heading);
    }
}
