using System.Globalization;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;

namespace Bot.Discord.Choices;

/// <summary>The buttons this platform adds to an answer's own.</summary>
internal sealed class AnswerButtons(Conversation conversation)
{
    private const int MostEvidence = 5;
    private const int MostAlternatives = 3;

    /// <summary>Under an answer to a choice, that one person alone sees.</summary>
    /// <param name="mayShare">Whether that person may write there.</param>
    public (string Label, CustomId Id)[] Alone(Answer answer, Question question, bool mayShare) =>
        [.. mayShare ? Share(answer, question) : [], .. Alone(answer, question)];

    /// <summary>Under an answer to a message, that one person alone sees: why this topic, and what else. The former carries words of what
    /// was asked, so it stands nowhere else.</summary>
    public (string Label, CustomId Id)[] Alone(Answer answer, Question question) => Guessed(answer, question) is { } explanation
        ? [(DiscordWording.Why, CustomId.Fitting(CustomId.Why, string.Join(", ", explanation.WordsFor.Take(MostEvidence)))),
            Others(answer, explanation)]
        : [];

    /// <summary>Under an answer that everybody sees: what else, and nothing of what was asked.</summary>
    public (string Label, CustomId Id)[] Public(Answer answer, Question question, ulong owner) =>
        [.. Guessed(answer, question) is { } explanation ? [Others(answer, explanation)] : ((string, CustomId)[])[], Remove(owner)];

    /// <param name="owner">Who may take the message away, beside moderators.</param>
    public static (string Label, CustomId Id) Remove(ulong owner) =>
        (DiscordWording.Remove, new CustomId(CustomId.Remove, owner.ToString(CultureInfo.InvariantCulture)));

    public static Button Link(Topic topic) => new(topic.Card.Title, new Command(CommandName.Topic, topic.Id.Value));

    /// <returns>Null where the topic was asked for by name, or there is none.</returns>
    private Explanation? Guessed(Answer answer, Question question) =>
        answer is TopicAnswer && question.Command is not { Name: not CommandName.Ask } ? conversation.Explain(question, answer) : null;

    private static (string Label, CustomId Id) Others(Answer answer, Explanation explanation)
    {
        var others = explanation.Alternatives.Where(guess => guess.Topic != (answer as TopicAnswer)?.Topic).Take(MostAlternatives);
        return (DiscordWording.Wrong, CustomId.Fitting(CustomId.Wrong, string.Join(' ', others.Select(guess => guess.Topic.Id.Value))));
    }

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
