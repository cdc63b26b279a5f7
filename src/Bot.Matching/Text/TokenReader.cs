using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Bot.Matching;

/// <summary>Reads the words of a text one after another; see <see cref="Tokens.Of"/>. Its own enumerator.</summary>
public ref struct TokenReader
{
    /// <summary>A longer word is cut here: no word anybody types is longer, and what is does no harm.</summary>
    public const int LongestToken = 64;

    private readonly ReadOnlySpan<char> _text;
    private Letters _letters;
    private int _length;
    private int _next;

    internal TokenReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Valid until the next call of <see cref="MoveNext"/>.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Current => ((ReadOnlySpan<char>)_letters)[.._length];

    /// <summary>Where the current word starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current word ends in the text, exclusive. From here to the next <see cref="Start"/> stands punctuation.</summary>
    public int End { get; private set; }

    public readonly TokenReader GetEnumerator() => this;

    public bool MoveNext()
    {
        _length = 0;
        while (_next < _text.Length)
        {
            var at = _next;
            var glyph = Glyph.Read(_text, ref _next);
            if (glyph.Kind is GlyphKind.Ignored)
                continue;
            if (_length > 0 && glyph.Kind is GlyphKind.Break or GlyphKind.Emoji)
            {
                _next = at;
                return true;
            }
            if (glyph.Kind is GlyphKind.Break)
                continue;
            if (_length == 0)
                Start = at;
            Append(glyph);
            if (glyph.Kind is GlyphKind.Letter)
                AppendPlainLetters();
            End = _next;
            if (glyph.Kind is GlyphKind.Emoji)
            {
                JoinFlag(glyph);
                return true;
            }
        }
        return _length > 0;
    }

    // What most words are made of, in a loop of its own: it saves half the time of reading.
    private void AppendPlainLetters()
    {
        for (; _next < _text.Length && char.IsAsciiLetterLower(_text[_next]); _next++)
            if (_length <= LongestToken - 2 && !IsThirdInARow(_text[_next]))
                _letters[_length++] = _text[_next];
    }

    private readonly bool IsThirdInARow(char letter) =>
        _length >= 2 && _letters[_length - 1] == letter && _letters[_length - 2] == letter;

    private void Append(Glyph glyph)
    {
        var isRepeated = glyph is { Kind: GlyphKind.Letter, Second: '\0' } && IsThirdInARow(glyph.First);
        if (isRepeated || _length > LongestToken - 2)
            return;
        _letters[_length++] = glyph.First;
        if (glyph.Second != '\0')
            _letters[_length++] = glyph.Second;
    }

    // A flag is two regional indicators in a row.
    private void JoinFlag(Glyph first)
    {
        if (!IsRegional(first) || _next >= _text.Length)
            return;
        var after = _next;
        var second = Glyph.Read(_text, ref after);
        if (!IsRegional(second))
            return;
        Append(second);
        End = _next = after;
    }

    private static bool IsRegional(Glyph glyph) => glyph is { Kind: GlyphKind.Emoji, First: '\uD83C', Second: >= '\uDDE6' and <= '\uDDFF' };

    [InlineArray(LongestToken)]
    private struct Letters
    {
        private char _first;
    }
}
