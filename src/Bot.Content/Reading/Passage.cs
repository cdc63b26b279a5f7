using Bot.Core.Topics;

namespace Bot.Content.Reading;

/// <summary>A paragraph as written: each run of text still knows its line.</summary>
internal sealed record Passage(ParagraphKind Kind, int Position, ImmutableArray<Run> Runs)
{
    public Place At => Runs[0].At;

    public Paragraph ToParagraph()
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var (inline, _) in Runs)
            if (inline is Inline.Plain next && inlines is [.., Inline.Plain last])
                inlines[^1] = new Inline.Plain(last.Text + next.Text);
            else
                inlines.Add(inline);
        return new Paragraph(Kind, inlines.ToImmutable(), Position);
    }
}

internal readonly record struct Run(Inline Inline, Place At)
{
    /// <summary>What a reader sees; a gap counts as its name.</summary>
    public string Text => Inline switch
    {
        Inline.Plain plain => plain.Text,
        Inline.Strong strong => strong.Text,
        Inline.Link link => link.Text,
        Inline.Gap gap => gap.Name,
        _ => "",
    };
}

internal static class Passages
{
    public static ImmutableArray<Paragraph> ToParagraphs(this ImmutableArray<Passage> passages) => [.. passages.Select(passage => passage.ToParagraph())];
}
