using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Matching;

internal enum GlyphKind { Break, Ignored, Letter, Digit, Emoji }

/// <summary>One code point as the matcher sees it. <c>Second</c> is 0 unless the code point is a surrogate pair.</summary>
internal readonly record struct Glyph(GlyphKind Kind, char First = '\0', char Second = '\0')
{
    private static readonly Glyph Break = new(GlyphKind.Break);
    private static readonly Glyph Ignored = new(GlyphKind.Ignored);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Glyph Read(ReadOnlySpan<char> text, ref int next)
    {
        var c = text[next];
        if (!char.IsAscii(c))
            return ReadBeyondAscii(text, ref next);
        next++;
        return OfAscii(c);
    }

    private static Glyph ReadBeyondAscii(ReadOnlySpan<char> text, ref int next)
    {
        if (Rune.DecodeFromUtf16(text[next..], out var rune, out var length) is not OperationStatus.Done)
        {
            next++;
            return Break;
        }
        next += length;
        return length == 1 ? OfBasicPlane(text[next - 1]) : OfOtherPlane(rune, text[next - 2], text[next - 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Glyph OfAscii(char c) => c switch
    {
        >= 'a' and <= 'z' => new(GlyphKind.Letter, c),
        >= 'A' and <= 'Z' => new(GlyphKind.Letter, (char)(c | 0x20)),
        >= '0' and <= '9' => new(GlyphKind.Digit, c),
        '\'' or '`' => Ignored,
        _ => Break,
    };

    private static Glyph OfBasicPlane(char c) => c switch
    {
        '\u00B4' or '\u02B9' or '\u02BC' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07' => Ignored,
        // Combining marks that only decorate: Latin, Hebrew and Arabic vowels, tatweel, enclosing keycaps, variation selectors.
        (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670' => Ignored,
        (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') => Ignored,
        (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F') => Ignored,
        >= '\uFF01' and <= '\uFF5E' => OfAscii((char)(c - '\uFEE0')),
        >= '\u24B6' and <= '\u24E9' => new(GlyphKind.Letter, (char)('a' + ((c - '\u24B6') % 26))),
        (>= '\u2300' and <= '\u23FF') or (>= '\u2600' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF') => new(GlyphKind.Emoji, c),
        _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(c), LatinFolding.Fold(c)),
    };

    private static Glyph OfOtherPlane(Rune rune, char high, char low) => rune.Value switch
    {
        // Mathematical alphabets: bold, italic, script, fraktur, double-struck, sans-serif, monospace.
        >= 0x1D400 and <= 0x1D6A3 => new(GlyphKind.Letter, (char)('a' + ((rune.Value - 0x1D400) % 26))),
        >= 0x1D7CE and <= 0x1D7FF => new(GlyphKind.Digit, (char)('0' + ((rune.Value - 0x1D7CE) % 10))),
        >= 0x1F130 and <= 0x1F149 => new(GlyphKind.Letter, (char)('a' + (rune.Value - 0x1F130))),
        >= 0x1F150 and <= 0x1F169 => new(GlyphKind.Letter, (char)('a' + (rune.Value - 0x1F150))),
        >= 0x1F170 and <= 0x1F189 => new(GlyphKind.Letter, (char)('a' + (rune.Value - 0x1F170))),
        // Skin tones and tags.
        (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0000 and <= 0xE01EF) => Ignored,
        >= 0x1F000 and <= 0x1FAFF => new(GlyphKind.Emoji, high, low),
        _ => OfCategory(Rune.GetUnicodeCategory(rune), high, low),
    };

    private static Glyph OfCategory(UnicodeCategory category, char first, char second = '\0') => category switch
    {
        UnicodeCategory.Format => Ignored,
        UnicodeCategory.DecimalDigitNumber => new(GlyphKind.Digit, first, second),
        <= UnicodeCategory.SpacingCombiningMark => new(GlyphKind.Letter, first, second),
        _ => Break,
    };
}
