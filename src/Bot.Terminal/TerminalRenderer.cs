using Bot.Core.Answers;
using Bot.Terminal.Layout;
using Spectre.Console;
using Spectre.Console.Rendering;
using Style = Spectre.Console.Style;

namespace Bot.Terminal;

/// <summary>
/// The content of <see cref="PlainRenderer"/>, wrapped to the console's width, with weight, links and, in an emergency, red.
/// </summary>
internal static class TerminalRenderer
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static IRenderable Render(Answer answer)
    {
        var body = answer.Alert == AlertLevel.Emergency ? new Style(Color.Red) : Style.Plain;
        var lines = new List<ProseLine>();
        foreach (var block in AnswerLayout.Of(answer))
        {
            if (lines.Count > 0)
                lines.Add(ProseLine.Blank);
            if (block.Kind == BlockKind.Choices)
                lines.Add(ProseLine.Of("Type a number:", Dim));
            lines.AddRange(block.Lines.Select(line => Line(line, block.Kind, body)));
        }
        return new Prose(lines);
    }

    private static ProseLine Line(Line line, BlockKind kind, Style body)
    {
        var (marker, text) = kind switch
        {
            BlockKind.Heading => (body, body.Combine(Bold)),
            BlockKind.Body => (body, body),
            BlockKind.Sources => (Dim, Style.Plain),
            BlockKind.Choices => (Bold, Style.Plain),
            _ => (Style.Plain, Style.Plain),
        };
        return new ProseLine(new Piece(line.Marker, marker), [.. line.Runs.Select(run => Piece(run, text))]);
    }

    private static Piece Piece(Run run, Style text) => new(
        run.Text,
        run.Tone switch
        {
            Tone.Strong or Tone.Number => text.Combine(Bold),
            Tone.Citation => text.Combine(Dim),
            _ => text,
        },
        run.Link is { IsAbsoluteUri: true } link ? new Link(link.AbsoluteUri) : null,
        Whole: run.Tone == Tone.Number);
}
