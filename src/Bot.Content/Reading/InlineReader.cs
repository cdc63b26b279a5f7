using Bot.Core.Topics;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Bot.Content.Reading;

/// <summary>Turns the inlines of a Markdown paragraph into runs of ours.</summary>
internal sealed class InlineReader(TextFile file, Report report)
{
    public ImmutableArray<Run> Read(ContainerInline? inlines)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        Add(inlines, bold: false, runs);
        return runs.ToImmutable();
    }

    private void Add(ContainerInline? inlines, bool bold, ImmutableArray<Run>.Builder runs)
    {
        var pieces = Flat(inlines).ToArray();
        for (var next = 0; next < pieces.Length; next++)
            switch (pieces[next])
            {
                case var inline when TextOf(inline) is { } text:
                    for (; next + 1 < pieces.Length && TextOf(pieces[next + 1]) is { } more; next++)
                        text += more;
                    runs.AddRange(MarkedText.Read(text, At(inline), bold, report));
                    break;
                case LineBreakInline inline:
                    runs.Add(new Run(bold ? new Core.Topics.Inline.Strong(" ") : new Core.Topics.Inline.Plain(" "), At(inline)));
                    break;
                case EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' } strong:
                    Add(strong, bold: true, runs);
                    break;
                case LinkInline { IsImage: false } link when Uri.TryCreate(link.Url, UriKind.Absolute, out var target) && target.Scheme is "https" or "http":
                    runs.Add(new Run(new Core.Topics.Inline.Link(string.Concat(Read(link).Select(run => run.Text)), target), At(link)));
                    break;
                case var inline:
                    report.Error(At(inline), Refusal(inline));
                    break;
            }
    }

    /// <summary>Markdig cuts text at every bracket, and keeps what follows one that is not closed inside it.</summary>
    private static IEnumerable<MarkdigInline> Flat(ContainerInline? inlines) => (inlines ?? Enumerable.Empty<MarkdigInline>())
        .SelectMany(inline => inline is DelimiterInline open ? Flat(open).Prepend(open) : [inline]);

    private static string? TextOf(MarkdigInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        DelimiterInline open => open.ToLiteral(),
        _ => null,
    };

    private static string Refusal(MarkdigInline inline) => inline switch
    {
        LinkInline { IsImage: true } => "Images cannot be shown. Say it in words.",
        LinkInline link => $"The link to `{link.Url}` is not a whole web address. Copy it from the browser, with https:// in front.",
        HtmlInline => "HTML is not read. Write plain Markdown.",
        EmphasisInline => "Only **bold** between two stars on each side is read. Take out the single stars or underscores.",
        CodeInline => "Text between `backticks` is taken for program code. Use **bold** or take them out.",
        AutolinkInline => "Write a link as [text](https://address).",
        _ => "This kind of text is not read. Write plain words, **bold** and [links](https://address).",
    };

    private Place At(MarkdigInline inline) => file.At(inline.Line + 1);
}
