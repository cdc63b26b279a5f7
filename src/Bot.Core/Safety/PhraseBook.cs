using System.Buffers;
using Bot.Core.Questions;

namespace Bot.Core.Safety;

/// <summary>Fixed wordings, found wherever they stand in a message as whole words, unless the writer negates them.</summary>
public sealed class PhraseBook
{
    private const int WordsLookedBack = 3;

    private readonly ImmutableArray<string> _phrases;
    private readonly SearchValues<string> _search;

    public PhraseBook(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases.Select(Words.Of).Where(phrase => phrase.Length > 1).OrderByDescending(phrase => phrase.Length)];
        _search = SearchValues.Create(_phrases.AsSpan(), StringComparison.Ordinal);
    }

    /// <param name="words">The message as <see cref="Words"/> writes it.</param>
    /// <returns>The longest phrase at the first place where one stands; null where none does.</returns>
    public string? FindIn(ReadOnlySpan<char> words)
    {
        for (var from = 0; words[from..].IndexOfAny(_search) is >= 0 and var at; from += at + 1)
            if (PhraseAt(words[(from + at)..]) is { } phrase && (StartsAClause(phrase) || !IsNegated(words[..(from + at)])))
                return phrase;
        return null;
    }

    private string? PhraseAt(ReadOnlySpan<char> words)
    {
        foreach (var phrase in _phrases)
            if (words.StartsWith(phrase, StringComparison.Ordinal))
                return phrase;
        return null;
    }

    /// <summary>What stands before such a phrase belongs to another clause: "no, i think i took too much".</summary>
    private static bool StartsAClause(ReadOnlySpan<char> phrase) => BeginsAClause(phrase[1..][..phrase[1..].IndexOf(' ')]);

    private static bool IsNegated(ReadOnlySpan<char> before)
    {
        for (var looked = 0; looked < WordsLookedBack && !before.IsEmpty; looked++)
        {
            var space = before.LastIndexOf(' ');
            var word = before[(space + 1)..];
            before = before[..Math.Max(space, 0)];
            if (BeginsAClause(word))
                return false;
            if (IsNegation(word))
                return !before.EndsWith(" why", StringComparison.Ordinal);
        }
        return false;
    }

    private static bool IsNegation(ReadOnlySpan<char> word) => word is
        "not" or "never" or "no" or "dont" or "didnt" or "doesnt" or "isnt" or "wasnt" or "arent" or "aint" or "wouldnt";

    /// <summary>A new clause begins here, so a "not" before it denies something else.</summary>
    private static bool BeginsAClause(ReadOnlySpan<char> word) => word is
        "i" or "im" or "ive" or "he" or "hes" or "she" or "shes" or "they" or "theyre" or "we"
        or "and" or "but" or "because" or "so" or "why";
}
