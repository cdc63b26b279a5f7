using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Discord;

/// <summary>Adds to "about" whether the bot answers questions that nobody put to it, here and now.</summary>
internal sealed class DiscordAbout(IDiscordTransport transport, DiscordOptions options)
{
    public Answer Complete(Answer answer) =>
        answer is CommandAnswer { Command: CommandName.About }
            ? answer with { Paragraphs = answer.Paragraphs.Add(Paragraph.Text(Uninvited)) } : answer;

    private string Uninvited => options.Speaking is SpeakingMode.Off or SpeakingMode.Mentioned ? DiscordWording.OnlyWhenAsked
        : transport.ReadsMessages ? DiscordWording.Uninvited
        : DiscordWording.CannotRead;
}
