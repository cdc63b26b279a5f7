namespace Bot.Matching;

public static class Tokens
{
    /// <summary>
    /// The words of a text, for <c>foreach</c>: lower case, without diacritics and apostrophes ("don’t" is "dont"), letters that
    /// repeat cut to two ("soooo" is "soo"), full-width and mathematical letters as ASCII. Each emoji is a word.
    /// Never throws, never allocates.
    /// </summary>
    public static TokenReader Of(ReadOnlySpan<char> text) => new(text);
}
