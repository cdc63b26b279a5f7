using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Topics;

namespace Bot.Core.Speaking;

/// <summary>
/// Decides whether something may be said aloud. Whoever addresses the bot is always answered; where it may speak uninvited,
/// so is every crisis, unless the room has decided otherwise.
/// </summary>
/// <param name="cooldown">How long an uninvited answer on one topic keeps the bot from repeating it in the same room. Default 10
/// minutes.</param>
public sealed class SpeakingPolicy(TimeProvider time, TimeSpan? cooldown = null)
{
    /// <summary>When more topics than this are quiet at once, the oldest may be repeated early: about 10 MB at most.</summary>
    internal const int MostRemembered = 100_000;

    private readonly Lately<(string Room, TopicId Topic)> _said = new(time, cooldown ?? TimeSpan.FromMinutes(10), MostRemembered);

    private readonly Lately<string> _despaired = new(time, TimeSpan.FromHours(1), MostRemembered);

    internal int Remembered => _said.Count;

    /// <summary>Whether the bot may answer at all. Asked first, so that a room which wants it quiet costs nothing.</summary>
    public static bool Listens(Question question) =>
        question.Addressed || question.Mode is SpeakingMode.Questions or SpeakingMode.All || question.WhenInDanger != CrisisReplies.Off;

    /// <summary>Whether it may offer knowledge: to whoever asks it, and to a room that wants answers to remarks like this one.</summary>
    public static bool Informs(Question question) =>
        question.Addressed || question.Mode == SpeakingMode.All
        || (question.Mode == SpeakingMode.Questions && QuestionShape.IsQuestion(question.Text));

    /// <summary>Nobody is lectured uninvited, but a danger is met wherever the room does not forbid it.</summary>
    public static bool Allows(Question question, SafetyConcern concern) =>
        question.Addressed || (concern is not SafetyConcern.UnsafeRequest && question.WhenInDanger != CrisisReplies.Off);

    /// <summary>
    /// Whether the card is to be shown to its asker alone. The overdose steps never are: others in the room may help.
    /// </summary>
    public static bool Whispers(Question question, SafetyConcern concern) =>
        !question.Addressed && concern is not SafetyConcern.Overdose && question.WhenInDanger == CrisisReplies.Private;

    /// <summary>Whether the card for this would be the second within the hour, so that another way to reach help comes first.</summary>
    public bool IsAgain(Question question, SafetyConcern concern) =>
        concern is SafetyConcern.Suicide && question.Writer.Length > 0 && !_despaired.Mark(question.Writer);

    /// <summary>Takes the topic's turn in the room, if it is free. Whoever asks the bot need not wait for one.</summary>
    public bool Allows(Question question, TopicId topic) => question.Addressed || _said.Mark((question.Room, topic), question.Cooldown);
}
