using Bot.Matching;

namespace Bot.Core.Questions;

/// <summary>
/// A text as its words alone, each between single spaces, so that a phrase is found by plain search: <c>" i dont want to "</c>.
/// </summary>
internal static class Words
{
    /// <summary>
    /// Writes the words of <paramref name="text"/> and returns what was written; words beyond the buffer are left out whole.
    /// </summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (buffer.IsEmpty)
            return [];
        buffer[0] = ' ';
        var length = 1;
        foreach (var word in Tokens.Of(text))
        {
            if (length + word.Length + 1 > buffer.Length)
                break;
            word.CopyTo(buffer[length..]);
            length += word.Length;
            buffer[length++] = ' ';
        }
        return buffer[..length];
    }

    public static string Of(string text) => Of(text, new char[2 * text.Length + 2]).ToString();
}
