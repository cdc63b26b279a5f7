using System.Buffers;

namespace Bot.Matching;

/// <summary>
/// Finds the pieces of a message its writer does not say themselves. What is not closed is not a piece: no word is lost to a stray mark.
/// </summary>
internal static class ForeignText
{
    private const int LongestTag = 100;

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n<>\")|”»");

    /// <summary>The length of the piece that starts here, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, bool keepSpoilers)
    {
        var rest = text[at..];
        var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        return rest[0] switch
        {
            '>' => StartsLine(text[..at]) ? BlockQuote(rest) : 0,
            '<' => Tag(rest),
            '|' => keepSpoilers ? 0 : Spoiler(rest),
            _ when !startsWord => 0,
            '`' => Code(rest),
            '"' => Quotation(rest, "\""),
            '“' => Quotation(rest, "”"),
            '„' => Quotation(rest, "“”"),
            '«' => Quotation(rest, "»"),
            '@' => Mention(rest),
            _ => Url(rest),
        };
    }

    private static bool StartsLine(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(' ');
        return text.IsEmpty || text[^1] == '\n';
    }

    private static int BlockQuote(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith(">>> ", StringComparison.Ordinal))
            return rest.Length;
        return rest.StartsWith("> ", StringComparison.Ordinal) ? LineLength(rest) : 0;
    }

    private static int Code(ReadOnlySpan<char> rest)
    {
        var ticks = rest.IndexOfAnyExcept('`');
        if (ticks < 0)
            return 0;
        if (ticks >= 3)
            return Enclosed(rest, rest[..3]);
        for (var at = ticks; at < rest.Length;)
        {
            var found = rest[at..].IndexOf('`');
            if (found < 0)
                return 0;
            at += found;
            var run = rest[at..].IndexOfAnyExcept('`');
            run = run < 0 ? rest.Length - at : run;
            at += run;
            if (run == ticks)
                return at;
        }
        return 0;
    }

    private static int Spoiler(ReadOnlySpan<char> rest) => rest.StartsWith("||", StringComparison.Ordinal) ? Enclosed(rest, "||") : 0;

    private static int Enclosed(ReadOnlySpan<char> rest, ReadOnlySpan<char> mark)
    {
        var inner = rest[mark.Length..].IndexOf(mark);
        return inner < 0 ? 0 : inner + (2 * mark.Length);
    }

    // Two or more words on one line; a single quoted word is irony, and the writer's own.
    private static int Quotation(ReadOnlySpan<char> rest, ReadOnlySpan<char> closing)
    {
        var line = rest[..LineLength(rest)];
        var inner = line[1..].IndexOfAny(closing);
        if (inner < 0)
            return 0;
        var after = inner + 2;
        var opensAnother = after < line.Length && char.IsLetterOrDigit(line[after]);
        var hasTwoWords = line.Slice(1, inner).Trim().ContainsAny(' ', '\t');
        return hasTwoWords && !opensAnother ? after : 0;
    }

    private static int Mention(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_'))
            length++;
        return length > 1 ? length : 0;
    }

    // <@1>, <@!1>, <@&1>, <#1>, </name:1>, <:name:1>, <a:name:1>, <t:1:R>, <id:guide>, <https://...>
    private static int Tag(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        if (end < 0)
            return Url(rest[1..]) is var length and > 0 ? length + 1 : 0;
        var inner = rest[1..end];
        var isTag = !inner.ContainsAny(' ', '\n') && (inner is ['@' or '#' or ':', _, ..] || inner.IndexOf(':') > 0);
        return isTag ? end + 1 : 0;
    }

    private static int Url(ReadOnlySpan<char> rest)
    {
        var isUrl = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isUrl)
            return 0;
        var end = rest.IndexOfAny(UrlEnds);
        return end < 0 ? rest.Length : end;
    }

    private static int LineLength(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
}
