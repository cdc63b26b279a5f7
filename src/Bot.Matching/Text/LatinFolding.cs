namespace Bot.Matching;

/// <summary>Base letters of Latin letters with diacritics, by code point. Written out: the invariant culture cannot decompose.</summary>
internal static class LatinFolding
{
    // U+00C0 to U+017F, then U+1E00 to U+1EFF; a dot where there is no base letter.
    private const string Basic =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The lower-case base letter, or the character in lower case where there is none.</summary>
    public static char Fold(char c)
    {
        var letter = c switch
        {
            >= '\u00C0' and <= '\u017F' => Basic[c - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => Additional[c - '\u1E00'],
            _ => '.',
        };
        return letter == '.' ? char.ToLowerInvariant(c) : letter;
    }
}
