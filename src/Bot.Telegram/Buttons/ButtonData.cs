using System.Text;
using Bot.Core.Questions;

namespace Bot.Telegram.Buttons;

/// <summary>
/// What a button carries: everything needed to answer it, so that it works after a restart. Written as a version, a letter for
/// what it does, and the command: <c>1a/topic depression</c>.
/// </summary>
/// <param name="Command">Null for those that are about the message they stand under.</param>
internal sealed record ButtonData(ButtonKind Kind, Command? Command = null)
{
    private const int LongestInBytes = 64;
    private const char Version = '1';

    /// <returns>Null where it takes more than Telegram's 64 bytes.</returns>
    public string? Write() =>
        $"{Version}{(char)Kind}{Command}" is var data && Encoding.UTF8.GetByteCount(data) <= LongestInBytes ? data : null;

    /// <returns>Null for data of another version, or none of ours.</returns>
    public static ButtonData? Read(string? data)
    {
        if (data is not [Version, var letter, .. var command] || !Enum.IsDefined((ButtonKind)letter))
            return null;
        var kind = (ButtonKind)letter;
        return kind is ButtonKind.Why or ButtonKind.Wrong ? new ButtonData(kind)
            : Core.Questions.Command.Parse(command) is { } parsed ? new ButtonData(kind, parsed)
            : null;
    }
}

/// <summary>The values are the letters of the data.</summary>
internal enum ButtonKind
{
    /// <summary>Answers the command to whoever pressed.</summary>
    Answer = 'a',

    /// <summary>Answers the command to the whole group.</summary>
    Share = 's',

    /// <summary>Says what made the bot answer.</summary>
    Why = 'y',

    /// <summary>Takes the answer back and offers other topics.</summary>
    Wrong = 'w',
}
