namespace Bot.Core.Intents;

/// <summary>
/// The passages of a message, one after another: its sentences, and of a sentence that runs on, stretches of ten words, each beginning
/// in the middle of the one before. What is too short to mean much alone goes with what follows, at the end with what stands before. A
/// message that is short itself has none.
/// </summary>
internal ref struct Passages(ReadOnlySpan<char> text)
{
    private const int FewestWords = 4;
    private const int Words = 10;
    private const int MostWords = 15;

    private ReadOnlySpan<char> _rest = text;
    private ReadOnlySpan<char> _sentence;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Passages GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_sentence.IsEmpty)
            TakeSentence();
        var runsOn = EndOfWords(_sentence, MostWords) < _sentence.Length;
        Current = runsOn ? _sentence[..EndOfWords(_sentence, Words)] : _sentence;
        _sentence = runsOn ? _sentence[EndOfWords(_sentence, Words / 2)..] : [];
        return !Current.IsEmpty;
    }

    private void TakeSentence()
    {
        _rest = _rest.TrimStart();
        var end = EndOfWords(_rest, FewestWords - 1);
        end += EndOfSentence(_rest[end..]);
        if (IsShort(_rest[end..].TrimStart()))
            end = _rest.Length;
        _sentence = IsShort(_rest) ? [] : _rest[..end];
        _rest = _rest[end..];
    }

    private static bool IsShort(ReadOnlySpan<char> text) => EndOfWords(text, FewestWords - 1) == text.Length;

    private static int EndOfSentence(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '\n' or '!' or '?' or '…' || (text[at] is '.' && IsOver(text[(at + 1)..])))
                return at + 1;
        return text.Length;
    }

    /// <summary>Whether the full stop before was one, and not the point of a number or a name.</summary>
    private static bool IsOver(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);

    /// <summary>Where the word after so many begins; the end where there is none.</summary>
    private static int EndOfWords(ReadOnlySpan<char> text, int words)
    {
        for (var at = 1; at < text.Length; at++)
            if (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]) && --words == 0)
                return at;
        return text.Length;
    }
}
