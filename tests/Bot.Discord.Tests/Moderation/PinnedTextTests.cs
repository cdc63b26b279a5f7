using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Discord.Moderation;

namespace Bot.Discord.Tests.Moderation;

/// <summary>A pinned card is one message, whatever becomes of the rest.</summary>
public sealed class PinnedTextTests
{
    public static TheoryData<string> Cards() =>
    [
        "/overdose",
        .. RealContent.Loaded.Library.Topics.Select(topic => $"/topic {topic.Id}"),
        .. RealContent.Loaded.Library.Crisis.Countries.Select(country => $"/crisis {country.Region.Flag}"),
    ];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_number_and_every_step_stands_in_the_content_of_the_one_message(string command)
    {
        foreach (var region in (string?[])[null, "IE", "GB", "CA", "DE"])
        {
            var answer = RealContent.Conversation().Reply(Question.Pressed(Command.Parse(command)!) with { Region = region });

            var shown = DiscordPinBoard.Shown(answer);

            Assert.InRange(shown.Content.Length, 1, 2000);
            foreach (var number in (answer.Help?.LineTexts ?? []).SelectMany(line => line.Ways).SelectMany(way => way.Parts)
                .Where(part => part.Kind == WayPartKind.Number))
                Assert.Contains(number.Text, shown.Content, StringComparison.Ordinal);
            foreach (var step in answer.Paragraphs.Where(
                paragraph => answer is OverdoseAnswer && paragraph.Kind == Core.Topics.ParagraphKind.Step))
                Assert.Contains($"{step.Position}. ", shown.Content, StringComparison.Ordinal);
            if (answer.Help is { } help)
                Assert.Contains(help.Emergency, shown.Content.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }
}
