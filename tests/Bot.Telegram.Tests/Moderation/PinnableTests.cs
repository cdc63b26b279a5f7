using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Telegram.Buttons;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>Every card that can be pinned.</summary>
public sealed class PinnableTests
{
    private static readonly string[] Regions = ["", .. RealContent.Library.Crisis.Countries.Select(country => country.Region.Code)];

    public static TheoryData<string> Commands() =>
    [
        "/overdose", .. RealContent.Library.Topics.Select(topic => $"/topic {topic.Id}"),
        .. RealContent.Library.Crisis.Countries.Select(country => $"/crisis {country.Region.Code}"),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void All_its_numbers_stand_in_the_one_message_that_is_pinned(string command)
    {
        foreach (var region in Regions)
        {
            var pages = TelegramRenderer.Render(Answer(command, region));
            Assert.DoesNotContain(pages.Skip(1), page => page.Html.Contains("<code>", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_command_that_pins_it_is_taken_for_nothing_else_and_fits_a_button(string command)
    {
        var pin = new Command(CommandName.Pin, command[1..]);

        var answer = Assert.IsType<CommandAnswer>(RealContent.Conversation().Reply(Question.Pressed(pin)));

        Assert.Equal(CommandName.Pin, answer.Command);
        Assert.True(ModerationDesk.Takes(pin));
        Assert.NotNull(new ButtonData(ButtonKind.Answer, new Command(CommandName.Unpin, command[1..])).Write());
    }

    private static Answer Answer(string command, string region) => RealContent.Conversation().Reply(
        Question.Typed(command) with { Region = region.Length == 0 ? null : region });
}
