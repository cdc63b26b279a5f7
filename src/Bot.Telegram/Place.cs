using Bot.Core.Moderation;
using Bot.Core.Questions;

namespace Bot.Telegram;

/// <summary>Where an answer goes, and to whom.</summary>
/// <param name="Update">The update that is answered.</param>
/// <param name="Chat">The chat it came from.</param>
/// <param name="Person">Who asked. Used to answer and never kept; 0 for an administrator who acts unseen.</param>
internal sealed record Place(int Update, long Chat, long Person)
{
    public bool IsGroup { get; init; }

    /// <summary>Whether the group has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>The topic of a forum; null where there is none.</summary>
    public int? Thread { get; init; }

    /// <summary>The message that is answered; null for a button.</summary>
    public int? Message { get; init; }

    /// <summary>Set where the message was seen by the bot alone.</summary>
    public int? EphemeralMessage { get; init; }

    /// <summary>The press of a button; null for a message.</summary>
    public string? Press { get; init; }

    /// <summary>Whether the question came so long ago that the answer begins with an apology.</summary>
    public bool IsLate { get; init; }

    public bool IsUnseen => Person == 0;

    public ChatPlace Room => IsGroup ? Rooms.Of(Chat, Thread) : Rooms.Direct;
}

/// <summary>A question and where its answer goes.</summary>
internal sealed record Heard(Question Question, Place Place);
