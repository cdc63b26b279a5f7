using System.Collections.Frozen;

namespace Bot.Core.Crisis;

/// <summary>How people say where they are: "in the uk please", "i live in canada".</summary>
internal static class CountryPhrase
{
    private static readonly FrozenSet<string> Before = new[]
    {
        "i", "im", "am", "we", "were", "are", "live", "living", "based", "currently", "now", "from", "in", "the", "my",
        "country", "is", "its",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> After = new[]
    {
        "please", "pls", "plz", "thanks", "thx", "now", "here", "currently", "actually",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What may follow the name.</summary>
    public static IEnumerable<string> Endings => After;

    /// <summary>What may be the name in a text, the whole first: "in the us", "the us", "us".</summary>
    /// <param name="words">In lower case, between single spaces.</param>
    public static IEnumerable<string> NamesIn(string words)
    {
        var rest = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsMemory();
        if (rest.IsEmpty)
            yield break;
        yield return words;
        while (rest.Length > 1 && After.Contains(rest.Span[^1]))
            rest = rest[..^1];
        yield return string.Join(' ', rest.ToArray());
        while (rest.Length > 1 && Before.Contains(rest.Span[0]))
        {
            rest = rest[1..];
            yield return string.Join(' ', rest.ToArray());
        }
    }
}
