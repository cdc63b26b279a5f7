using System.Buffers.Text;
using System.Text;
using Bot.Core.Questions;

namespace Bot.Telegram.Buttons;

/// <summary>
/// The word after <c>?start=</c>: at most 64 letters, digits, hyphens and underscores. A command is written as it reads,
/// <c>topic_depression</c>; one with other characters as 0 and base64url.
/// </summary>
internal static class DeepLink
{
    private const int Longest = 64;

    /// <summary>Opens a direct chat with the bot that says the command; where it does not fit, an empty one.</summary>
    public static Uri To(string botName, Command command) =>
        new(Write(command) is { } word ? $"https://t.me/{botName}?start={word}" : $"https://t.me/{botName}");

    /// <returns>Null where the word would be too long.</returns>
    public static string? Write(Command command)
    {
        var said = command.ToString()[1..];
        var word = said.All(c => c is ' ' or '-' || char.IsAsciiLetterOrDigit(c))
            ? said.Replace(' ', '_')
            : $"0{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(said))}";
        return word.Length <= Longest ? word : null;
    }

    /// <summary>Any word is valid: anybody can make a link.</summary>
    /// <returns>Help where the word is none of ours.</returns>
    public static Command Read(string word)
    {
        var said = word is ['0', .. var coded] ? Decoded(coded) : word.Replace('_', ' ');
        return Command.Parse($"/{said}") ?? new Command(CommandName.Help);
    }

    private static string Decoded(string word)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
