namespace Bot.Core.Crisis;

/// <summary>Flag emoji: two regional indicators, or a black flag with the letters of a part of a country in tags (Unicode UTS 51).</summary>
internal static class Flags
{
    private const int FirstIndicator = 0x1F1E6;
    private const int BlackFlag = 0x1F3F4;
    private const int FirstTag = 0xE0061;
    private const int Letters = 26;

    public static string Of(string code) => string.Concat(code.Select(letter => char.ConvertFromUtf32(FirstIndicator + letter - 'A')));

    /// <summary>The country codes of the flags in a text, in order; Scotland, Wales and England have that of their country.</summary>
    public static IEnumerable<string> In(string text)
    {
        var runes = text.EnumerateRunes().Select(rune => rune.Value).ToArray();
        for (var i = 0; i < runes.Length - 1; i++)
        {
            var isTagged = runes[i] == BlackFlag;
            var (at, first) = isTagged ? (i + 1, FirstTag) : (i, FirstIndicator);
            if (at + 1 >= runes.Length || Letter(runes[at], first) is not { } one || Letter(runes[at + 1], first) is not { } two)
                continue;
            yield return $"{one}{two}";
            i = at + 1;
        }
    }

    /// <summary>The text with a space for each rune that flags are made of.</summary>
    public static string Without(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsOfFlags(rune.Value) ? " " : rune.ToString()));

    private static bool IsOfFlags(int rune) => rune == BlackFlag || Letter(rune, FirstIndicator) is not null || Letter(rune, FirstTag) is not null;

    private static char? Letter(int rune, int first) => rune >= first && rune < first + Letters ? (char)('A' + rune - first) : null;
}
