using Spectre.Console.Rendering;

namespace Bot.Terminal;

/// <summary>What stands between two places where a line may end; it may run through several pieces.</summary>
/// <param name="Space">The space that follows where the line does not end.</param>
internal sealed record ProseWord(ImmutableArray<Segment> Segments, int Width, Segment Space)
{
    public static IEnumerable<ProseWord> Of(ImmutableArray<Piece> pieces)
    {
        var text = string.Concat(pieces.Select(piece => piece.Text));
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var at = 0;
        foreach (var piece in pieces)
        {
            var from = at;
            for (var end = at + piece.Text.Length; at < end; at++)
            {
                if (piece.Whole || !MayEnd(text, at))
                    continue;
                Add(from);
                from = at + 1;
                if (segments.Count > 0)
                    yield return Word(new Segment(" ", piece.Style, piece.Link));
            }
            Add(from);

            void Add(int start)
            {
                if (at > start)
                    segments.Add(new Segment(text[start..at], piece.Style, piece.Link));
            }
        }
        if (segments.Count > 0)
            yield return Word(new Segment(" "));

        ProseWord Word(Segment space)
        {
            var whole = segments.DrainToImmutable();
            return new ProseWord(whole, Segment.CellCount(whole), space);
        }
    }

    private static bool MayEnd(string text, int at) =>
        text[at] == ' ' && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));
}
