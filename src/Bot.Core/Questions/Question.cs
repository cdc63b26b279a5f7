using Bot.Core.Moderation;
using Bot.Core.Speaking;

namespace Bot.Core.Questions;

/// <summary>One thing a person said to, or within hearing of, the bot. Holds no name of a person.</summary>
/// <param name="Text">The words; for a command, its argument. Any text is valid; of more than 4,000 characters only both ends are
/// read.</param>
public sealed record Question(string Text)
{
    /// <summary>The command it was given as, or null for an ordinary message.</summary>
    public Command? Command { get; init; }

    /// <summary>True for a command, a direct message, a mention or a reply to the bot; false for a message it merely hears.</summary>
    public bool Addressed { get; init; } = true;

    /// <summary>ISO 3166-1 code of the country the person or the room has chosen. Null: none, and none is assumed.</summary>
    public string? Region { get; init; }

    /// <summary>An opaque key of the room, for cooldowns; never shown, logged or stored.</summary>
    public string Room { get; init; } = "";

    /// <summary>
    /// An opaque key of whoever wrote it, the same in every room, to know for an hour a person who writes again in despair; never shown,
    /// logged or stored. Empty: nobody is known again.
    /// </summary>
    public string Writer { get; init; } = "";

    /// <summary>When the room lets the bot speak uninvited.</summary>
    public SpeakingMode Mode { get; init; } = SpeakingMode.Questions;

    /// <summary>What the room wants when danger is overheard. Null: an answer, where the bot may speak uninvited at all.</summary>
    public CrisisReplies? Crisis { get; init; }

    /// <summary>How long an uninvited answer on one topic keeps the bot from repeating it in the room. Null: the bot's own value.</summary>
    public TimeSpan? Cooldown { get; init; }

    internal CrisisReplies WhenInDanger =>
        Crisis ?? (Mode is SpeakingMode.Questions or SpeakingMode.All ? CrisisReplies.Here : CrisisReplies.Off);

    /// <summary>A message typed by a person: a command where it starts with a slash, a question otherwise.</summary>
    public static Question Typed(string text) =>
        Command.Parse(text) is { } command ? Pressed(command) : new Question(text);

    /// <summary>A command given through a platform's own command menu or a button.</summary>
    public static Question Pressed(Command command) => new(command.Argument) { Command = command };
}
