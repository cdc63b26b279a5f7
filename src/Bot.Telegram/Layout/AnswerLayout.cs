using Bot.Core.Answers;
using Bot.Core.Topics;

namespace Bot.Telegram.Layout;

/// <summary>The order in which an answer is read.</summary>
internal static class AnswerLayout
{
    public static ImmutableArray<Line> Of(Answer answer)
    {
        if (answer is Silence)
            return [];
        // In a crisis the people to call come before the papers to read.
        var isUrgent = answer.Alert != AlertLevel.None;
        IEnumerable<Line> help = answer.Help is { } wanted ? HelpLayout.Of(wanted) : [];
        var sources = Sources(answer.Sources);
        return
        [
            new Line([new Piece(answer.Heading, Look.Strong)], AfterBlank: true),
            .. Body(answer),
            .. isUrgent ? help.Concat(sources) : sources.Concat(help),
        ];
    }

    /// <summary>A list stands right under the paragraph before it. In an emergency nothing comes before the first step.</summary>
    private static IEnumerable<Line> Body(Answer answer)
    {
        IEnumerable<Paragraph> paragraphs = answer.Alert == AlertLevel.Emergency
            ? answer.Paragraphs.OrderBy(paragraph => paragraph.Kind != ParagraphKind.Step)
            : answer.Paragraphs;
        var isFirst = true;
        foreach (var paragraph in paragraphs)
        {
            yield return new Line(
                [.. Marker(paragraph), .. paragraph.Inlines.Select(Inlined)], isFirst || paragraph.Kind == ParagraphKind.Text);
            isFirst = false;
        }
    }

    private static ImmutableArray<Piece> Marker(Paragraph paragraph) => paragraph.Kind switch
    {
        ParagraphKind.Bullet => [new Piece("\u2022 ")],
        ParagraphKind.Step => [new Piece($"{paragraph.Position}. ")],
        _ => [],
    };

    private static Piece Inlined(Inline inline) => inline switch
    {
        Inline.Plain plain => new Piece(plain.Text),
        Inline.Strong strong => new Piece(strong.Text, Look.Strong),
        Inline.Person person => new Piece($"member {person.Number}", Look.Link, new Uri($"tg://user?id={person.Number}")),
        Inline.Cite cite => new Piece($"[{cite.Number}]"),
        Inline.Link link => new Piece(link.Text, Look.Link, link.Target),
        Inline.Gap gap => new Piece($"{{{gap.Name}}}"),
        _ => new Piece(""),
    };

    private static IEnumerable<Line> Sources(ImmutableArray<Citation> sources) => sources.IsEmpty
        ? []
        : sources.Select(Cited).Prepend(new Line([new Piece("Sources", Look.Strong)], AfterBlank: true));

    private static Line Cited(Citation citation) =>
        new([new Piece($"[{citation.Number}] "), new Piece(Sentence.Of(citation.Source.Reference), Look.Link, citation.Source.Link)]);
}
