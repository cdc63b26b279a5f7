using System.Collections.Frozen;

namespace Bot.Core.Speaking;

/// <summary>Tells a question or a call for help from a remark.</summary>
internal static class QuestionShape
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = new[]
    {
        "what", "whats", "why", "how", "hows", "when", "where", "who", "which", "is", "are", "am", "was", "were", "do", "does", "did",
        "can", "could", "should", "would", "will", "has", "have", "anyone", "anybody", "someone", "somebody", "help", "explain", "tell",
        "wat", "wot", "info",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsQuestion(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Contains('?'))
            return true;
        var end = text.IndexOfAny(' ', '\'', '\u2019');
        return Openings.Contains(end < 0 ? text : text[..end]);
    }
}
