using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.Terminal;

/// <summary>
/// Lines wrapped at spaces to the width of the console. Unlike a Spectre paragraph it never splits a telephone number:
/// no line ends within a whole piece, nor at a space between two digits. A word wider than the console overflows.
/// </summary>
internal sealed class Prose(IEnumerable<ProseLine> lines) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        lines.SelectMany(line => Wrap(line, maxWidth).Append(Segment.LineBreak));

    private static IEnumerable<Segment> Wrap(ProseLine line, int width)
    {
        var marker = new Segment(line.Marker.Text, line.Marker.Style);
        var indent = marker.CellCount();
        if (indent > 0)
            yield return marker;

        var column = indent;
        Segment? space = null;
        foreach (var word in ProseWord.Of(line.Pieces))
        {
            if (space is not null && column + 1 + word.Width > width)
            {
                yield return Segment.LineBreak;
                if (indent > 0)
                    yield return Segment.Padding(indent);
                column = indent;
            }
            else if (space is not null)
            {
                yield return space;
                column++;
            }
            foreach (var segment in word.Segments)
                yield return segment;
            column += word.Width;
            space = word.Space;
        }
    }
}

/// <param name="Marker">Begins the line; the lines it wraps to are indented by its width.</param>
internal sealed record ProseLine(Piece Marker, ImmutableArray<Piece> Pieces)
{
    public static ProseLine Blank { get; } = Of("", Style.Plain);

    public static ProseLine Of(string text, Style style) => new(new Piece("", style), [new Piece(text, style)]);
}

/// <param name="Style">Never <c>default</c>, which is black on black.</param>
/// <param name="Whole">Whether no line may end within it.</param>
internal readonly record struct Piece(string Text, Style Style, Link? Link = null, bool Whole = false);
