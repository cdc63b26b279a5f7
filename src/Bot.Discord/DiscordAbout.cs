using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Discord.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Adds to "about" whether the bot answers questions that nobody put to it, here and now.</summary>
internal sealed class DiscordAbout(IDiscordTransport transport, [FromKeyedServices(DiscordPlaces.Platform)] RoomRules rules)
{
    public Answer Complete(Answer answer, ChatPlace place) =>
        answer is CommandAnswer { Command: CommandName.About }
            ? answer with { Paragraphs = answer.Paragraphs.Add(Paragraph.Text(Uninvited(place))) } : answer;

    private string Uninvited(ChatPlace place)
    {
        var answers = rules.Mode(place) is SpeakingMode.Questions or SpeakingMode.All;
        var helps = rules.Crisis(place) != CrisisReplies.Off;
        return (answers, helps) switch
        {
            (false, false) => DiscordWording.OnlyWhenAsked(place),
            _ when !transport.ReadsMessages => DiscordWording.CannotRead(place),
            (true, true) => DiscordWording.Uninvited(place),
            (true, false) => DiscordWording.QuestionsAlone(place),
            (false, true) => DiscordWording.DangerAlone(place),
        };
    }
}
