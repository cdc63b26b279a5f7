using System.Buffers;

namespace Bot.Matching;

public static class MessageText
{
    /// <summary>What stands behind this many characters is not read.</summary>
    public const int MaxLength = 4000;

    private static readonly SearchValues<char> Suspects = SearchValues.Create("`>\"“„«|<@hHwW");

    /// <summary>
    /// What the writer of a message says themselves: without code, block quotes, quotations of two or more words, spoilers, links,
    /// mentions and custom emoji, each of which becomes a space. At most <see cref="MaxLength"/> characters.
    /// </summary>
    /// <param name="keepSpoilers">Keep text behind spoilers: people hide painful words there.</param>
    /// <returns>The same instance when nothing was removed.</returns>
    public static string Own(string message, bool keepSpoilers = false)
    {
        ArgumentNullException.ThrowIfNull(message);
        var buffer = ArrayPool<char>.Shared.Rent(MaxLength);
        var own = Own(message, buffer, keepSpoilers);
        var text = own.Length == message.Length && own.Overlaps(message) ? message : own.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Does what <see cref="Own(string, bool)"/> does and allocates nothing.</summary>
    /// <param name="buffer">At least as long as the message or <see cref="MaxLength"/>, whichever is shorter.</param>
    /// <returns>The message itself when nothing was removed, else a part of the buffer.</returns>
    public static ReadOnlySpan<char> Own(ReadOnlySpan<char> message, Span<char> buffer, bool keepSpoilers = false)
    {
        var text = message.Length > MaxLength ? message[..MaxLength] : message;
        var copied = 0;
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            var suspect = text[at..].IndexOfAny(Suspects);
            if (suspect < 0)
                break;
            at += suspect;
            var foreign = ForeignText.LengthAt(text, at, keepSpoilers);
            if (foreign == 0)
            {
                at++;
                continue;
            }
            text[copied..at].CopyTo(buffer[length..]);
            length += at - copied;
            buffer[length++] = ' ';
            copied = at += foreign;
        }
        if (copied == 0)
            return text;
        text[copied..].CopyTo(buffer[length..]);
        return buffer[..(length + text.Length - copied)];
    }
}
