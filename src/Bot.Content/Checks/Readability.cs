namespace Bot.Content.Checks;

/// <summary>How many years of school a text asks for, after Flesch and Kincaid (1975).</summary>
internal static class Readability
{
    private const string Vowels = "aeiouy";

    /// <summary>Vowels that stand together and are spoken apart, unless one of the letters stands before them.</summary>
    private static readonly ImmutableArray<(string Vowels, string NotAfter)> SpokenApart =
    [
        ("ia", "ctgs"), ("ien", "ctr"), ("iet", ""), ("io", "tcsgx"), ("eing", ""), ("oing", ""), ("ual", "q"), ("uicid", ""), ("eroin", ""), ("scien", ""), ("eate", "hltr"),
    ];

    /// <returns>0 where there is no word.</returns>
    public static double Grade(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Words.In).ToArray();
        return words.Length == 0 ? 0 : 0.39 * words.Length / sentences.Count + 11.8 * words.Sum(Syllables) / words.Length - 15.59;
    }

    /// <summary>A rule of thumb for English; a number or an abbreviation counts as one.</summary>
    public static int Syllables(string word) => Math.Max(1, word.ToLowerInvariant().Split('-', '/').Sum(OfPart));

    private static int OfPart(string part)
    {
        var letters = string.Concat(part.Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal).Where(char.IsAsciiLetter));
        if (letters.Length == 0)
            return 0;
        var groups = 0;
        for (var at = 0; at < letters.Length; at++)
            if (IsVowel(letters, at) && !IsVowel(letters, at - 1))
                groups++;
        foreach (var (vowels, notAfter) in SpokenApart)
            if (letters.IndexOf(vowels, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !notAfter.Contains(letters[at - 1])))
                groups++;
        return Math.Max(1, groups - (EndsSilently(letters) ? 1 : 0));
    }

    /// <summary>The last e of "dose", "lives" and "used" is not spoken; that of "little", "uses" and "started" is.</summary>
    private static bool EndsSilently(string letters) => letters switch
    {
        [.., var before, 'l', 'e'] => Vowels.Contains(before),
        [.., var before, 'e'] => !Vowels.Contains(before),
        [.., var before, 'e', 's'] => !"sxzcgh".Contains(before) && !Vowels.Contains(before) && letters is not [.., 'b' or 'd' or 'g' or 'p' or 't', 'l', 'e', 's'],
        [.., var before, 'e', 'd'] => before is not ('t' or 'd') && !Vowels.Contains(before),
        _ => false,
    };

    private static bool IsVowel(string letters, int at) => at >= 0 && Vowels.Contains(letters[at]);
}
