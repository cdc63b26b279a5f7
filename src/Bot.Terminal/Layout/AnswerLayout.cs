using Bot.Core.Answers;
using Bot.Core.Topics;

namespace Bot.Terminal.Layout;

/// <summary>The one order in which an answer is read, whether plain or in colour.</summary>
internal static class AnswerLayout
{
    public static ImmutableArray<Block> Of(Answer answer)
    {
        if (answer is Silence)
            return [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (answer.Heading.Length > 0)
            blocks.Add(new Block(BlockKind.Heading, [new Line("", [new Run(answer.Heading)])]));
        blocks.AddRange(Body(answer));
        // In a crisis the people to call come before the papers to read.
        var urgent = answer.Alert != AlertLevel.None;
        if (!urgent)
            blocks.AddRange(Sources(answer.Sources));
        if (answer.Help is { } help)
            blocks.Add(HelpLayout.Of(help));
        if (urgent)
            blocks.AddRange(Sources(answer.Sources));
        if (!answer.Buttons.IsEmpty)
            blocks.Add(new Block(BlockKind.Choices, [.. answer.Buttons.Select(Choice)]));
        return blocks.ToImmutable();
    }

    /// <summary>A list stands right under the paragraph before it. In an emergency nothing comes before the first step.</summary>
    private static IEnumerable<Block> Body(Answer answer)
    {
        IEnumerable<Paragraph> paragraphs = answer.Alert == AlertLevel.Emergency
            ? answer.Paragraphs.OrderBy(paragraph => paragraph.Kind != ParagraphKind.Step)
            : answer.Paragraphs;
        var lines = new List<Line>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Text && lines.Count > 0)
            {
                yield return new Block(BlockKind.Body, [.. lines]);
                lines.Clear();
            }
            lines.Add(new Line(MarkerOf(paragraph), [.. paragraph.Inlines.SelectMany(Runs)]));
        }
        if (lines.Count > 0)
            yield return new Block(BlockKind.Body, [.. lines]);
    }

    private static Line Choice(Button button, int index) => new($"{index + 1} ", [new Run(button.Label)]);

    private static string MarkerOf(Paragraph paragraph) => paragraph.Kind switch
    {
        ParagraphKind.Bullet => "- ",
        ParagraphKind.Step => $"{paragraph.Position}. ",
        _ => "",
    };

    private static IEnumerable<Run> Runs(Inline inline) => inline switch
    {
        Inline.Plain plain => [new Run(plain.Text)],
        Inline.Strong strong => [new Run(strong.Text, Tone.Strong)],
        Inline.Person person => [new Run($"member {person.Number}")],
        Inline.Cite cite => [new Run($"[{cite.Number}]", Tone.Citation)],
        Inline.Link link when link.Text == link.Target.OriginalString => [Run.To(link.Target)],
        Inline.Link link => [new Run($"{link.Text} ("), Run.To(link.Target), new Run(")")],
        Inline.Gap gap => [new Run($"{{{gap.Name}}}")],
        _ => [],
    };

    private static ImmutableArray<Block> Sources(ImmutableArray<Citation> sources) => sources.IsEmpty
        ? []
        : [new Block(BlockKind.Sources, [new Line("", [new Run("Sources", Tone.Strong)]), .. sources.Select(SourceLine)])];

    private static Line SourceLine(Citation citation) =>
        new($"[{citation.Number}] ", [new Run($"{Sentence.Of(citation.Source.Reference)} "), Run.To(citation.Source.Link)]);
}
