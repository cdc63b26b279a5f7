using System.Buffers;
using System.Text;

namespace Bot.Telegram.Layout;

/// <summary>One message: at most 4,096 UTF-16 units of text and 100 entities, which is where Telegram draws the line.</summary>
internal sealed record Page(ImmutableArray<Line> Lines)
{
    public const int Longest = 4096;

    private const int MostEntities = 100;

    private static readonly SearchValues<char> MarkUp = SearchValues.Create("&<>\"");

    /// <summary>For parse mode HTML.</summary>
    public string Html => Written(piece => piece.Look switch
    {
        Look.Strong => $"<b>{Escaped(piece.Text)}</b>",
        Look.Number => $"<code>{Escaped(piece.Text)}</code>",
        Look.Link => $"<a href=\"{Escaped(piece.Target!.OriginalString)}\">{Escaped(piece.Text)}</a>",
        _ => Escaped(piece.Text),
    });

    /// <summary>The same without mark-up.</summary>
    public string Text => Written(piece => piece.Text);

    /// <summary>Fills messages with lines; one ends in the middle of a line only where no message holds it whole.</summary>
    public static IEnumerable<Page> Of(IEnumerable<Line> lines)
    {
        var page = ImmutableArray.CreateBuilder<Line>();
        var (length, entities) = (0, 0);
        foreach (var line in lines.Where(line => !line.IsBlank).SelectMany(line => LongLine.Cut(line, Longest)))
        {
            var gap = page.Count == 0 ? 0 : line.AfterBlank ? 2 : 1;
            if (page.Count > 0 && (length + gap + line.Length > Longest || entities + line.Entities > MostEntities))
            {
                yield return new Page(page.DrainToImmutable());
                (length, entities, gap) = (0, 0, 0);
            }
            page.Add(line);
            length += gap + line.Length;
            entities += line.Entities;
        }
        if (page.Count > 0)
            yield return new Page(page.ToImmutable());
    }

    private string Written(Func<Piece, string> written)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            if (text.Length > 0)
                text.Append(line.AfterBlank ? "\n\n" : "\n");
            foreach (var piece in line.Pieces)
                text.Append(written(piece));
        }
        return text.ToString();
    }

    private static string Escaped(string text) => !text.AsSpan().ContainsAny(MarkUp) ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
