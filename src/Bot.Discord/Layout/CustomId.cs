using Bot.Core.Questions;

namespace Bot.Discord.Layout;

/// <summary>
/// What a button says when pressed: version, deed and words, in at most 100 characters. It holds no state, so buttons of old messages
/// work after a restart.
/// </summary>
/// <param name="Deed">What to do; <see cref="Say"/> says a command of the conversation.</param>
internal readonly record struct CustomId(char Deed, string Words)
{
    public const int Longest = 100;
    public const char Say = '/';

    /// <summary>Says a command aloud, for everybody.</summary>
    public const char Share = '!';

    /// <summary>Takes the bot's message away; the words are who may, beside moderators.</summary>
    public const char Remove = 'x';

    /// <summary>Tells what spoke for an answer; the words are those.</summary>
    public const char Why = '?';

    /// <summary>Offers other topics; the words are their names.</summary>
    public const char Wrong = '~';

    /// <summary>Answers somebody's message with a command; the words are the message and the command.</summary>
    public const char Reply = 'r';

    /// <summary>Hands the author of a message a button only they need press; words as with <see cref="Reply"/>.</summary>
    public const char Hand = 'h';

    private const string Version = "v1";

    /// <param name="words">Cut where they are too many.</param>
    public static CustomId Fitting(char deed, string words) => new(deed, words[..Math.Min(words.Length, Longest - Version.Length - 1)]);

    public static CustomId Of(Command command) => new(Say, command.ToString()[1..]);

    /// <summary>The command the words are; null where they are none.</summary>
    public Command? Command => Core.Questions.Command.Parse($"/{Words}");

    /// <returns>Null for a button of another version, or none of ours.</returns>
    public static CustomId? Parse(string text) =>
        text.Length > Version.Length && text.StartsWith(Version, StringComparison.Ordinal)
            ? new CustomId(text[Version.Length], text[(Version.Length + 1)..]) : null;

    public override string ToString() => $"{Version}{Deed}{Words}";
}
