using Bot.Core.Answers;
using Bot.Core.Questions;

namespace Bot.Core.Moderation.Counting;

/// <summary>Which card an answer opened, for the sums that moderators see.</summary>
public static class Opened
{
    private static readonly CardKey Crisis = new("crisis");

    /// <returns>Null for what is not counted. Countries are not told apart, nor who is in danger.</returns>
    public static CardKey? By(Answer answer) => answer switch
    {
        TopicAnswer about => CardKey.OfTopic(about.Topic.Id),
        OverdoseAnswer => CardKey.Overdose,
        CrisisAnswer or CommandAnswer { Command: CommandName.Crisis } => Crisis,
        _ => null,
    };

    internal static string Title(CardKey card, Func<CardKey, string> title) =>
        card == Crisis ? "Crisis lines" : title(card);
}
