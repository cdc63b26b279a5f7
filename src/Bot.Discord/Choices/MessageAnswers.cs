using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Discord.Layout;
using Bot.Discord.Model;

namespace Bot.Discord.Choices;

/// <summary>An answer to a message, as it stands in the channel. What is meant for one person alone is never said to a room.</summary>
internal sealed class MessageAnswers(AnswerButtons buttons, DiscordAbout about)
{
    public ImmutableArray<MessagePayload> Of(Answer answer, Question question, ulong author, bool inServer)
    {
        if (!inServer)
            return DiscordRenderer.Render(about.Complete(answer), mayEmbed: true, buttons.Matched(answer, question));
        var remove = AnswerButtons.Remove(author);
        if (answer.Privacy == Privacy.Public)
            return DiscordRenderer.Render(answer, mayEmbed: true, [.. buttons.Matched(answer, question), remove]);
        return
        [
            new MessagePayload
            {
                Content = DiscordWording.PrivateInRoom,
                Components = Rows.Of([new Button(DiscordWording.OnlyYou, question.Command!)], remove),
            },
        ];
    }
}
