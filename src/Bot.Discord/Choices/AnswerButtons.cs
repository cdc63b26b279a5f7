using System.Globalization;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;

namespace Bot.Discord.Choices;

/// <summary>The buttons this platform adds to an answer's own.</summary>
internal sealed class AnswerButtons(Conversation conversation)
{
    private const int MostEvidence = 5;
    private const int MostAlternatives = 3;

    /// <summary>Under an answer that one person alone sees.</summary>
    /// <param name="mayShare">Whether that person may write there.</param>
    public (string Label, CustomId Id)[] Alone(Answer answer, Question question, bool mayShare) =>
        [.. mayShare ? Share(answer, question) : [], .. Matched(answer, question)];

    /// <summary>Under a topic that was matched, not asked for by name: why, and what else.</summary>
    public (string Label, CustomId Id)[] Matched(Answer answer, Question question)
    {
        if (answer is not TopicAnswer about || question.Command is { Name: not CommandName.Ask })
            return [];
        var explanation = conversation.Explain(question, answer);
        var why = string.Join(", ", explanation.WordsFor.Take(MostEvidence));
        var others = explanation.Alternatives.Where(guess => guess.Topic != about.Topic).Take(MostAlternatives);
        return
        [
            (DiscordWording.Why, CustomId.Fitting(CustomId.Why, why)),
            (DiscordWording.Wrong, CustomId.Fitting(CustomId.Wrong, string.Join(' ', others.Select(guess => guess.Topic.Id.Value)))),
        ];
    }

    /// <param name="owner">Who may take the message away, beside moderators.</param>
    public static (string Label, CustomId Id) Remove(ulong owner) =>
        (DiscordWording.Remove, new CustomId(CustomId.Remove, owner.ToString(CultureInfo.InvariantCulture)));

    public static Button Link(Topic topic) => new(topic.Card.Title, new Command(CommandName.Topic, topic.Id.Value));

    /// <summary>Only what anybody may see can be shared: never what was said to a person in danger.</summary>
    private static IEnumerable<(string Label, CustomId Id)> Share(Answer answer, Question question)
    {
        var command = (answer, question.Command) switch
        {
            (TopicAnswer about, _) => Link(about.Topic).Command,
            (CommandAnswer { Command: not (CommandName.Country or CommandName.Unknown) }, { } asked) => asked,
            (OverdoseAnswer, { Name: CommandName.Overdose } asked) => asked,
            _ => null,
        };
        return command is null ? [] : [(DiscordWording.Share, new CustomId(CustomId.Share, command.ToString()[1..]))];
    }
}
