using Bot.Core.Topics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bot.Content.Reading;

/// <summary>Reads the few things of Markdown that every platform can show; all else is reported.</summary>
internal sealed class MarkdownReader
{
    private readonly TextFile _file;
    private readonly Report _report;
    private readonly InlineReader _inlines;

    private MarkdownReader(TextFile file, Report report)
    {
        _file = file;
        _report = report;
        _inlines = new InlineReader(file, report);
    }

    public static Body Read(TextFile file, Report report) => new MarkdownReader(file, report).Read();

    private Body Read()
    {
        var current = ImmutableArray.CreateBuilder<Passage>();
        var first = ImmutableArray<Passage>.Empty;
        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        Written? label = null;
        foreach (var block in MarkdownSyntax.Parse(_file, _report))
            if (block is HeadingBlock { Level: 2 } heading)
            {
                Close();
                label = new Written(string.Concat(_inlines.Read(heading.Inline).Select(run => run.Text)), At(block));
            }
            else
                current.AddRange(Passages(block));
        Close();
        return new Body(first, parts.ToImmutable());

        void Close()
        {
            if (label is null)
                first = current.ToImmutable();
            else
                parts.Add(new BodyPart(label, current.ToImmutable()));
            current.Clear();
        }
    }

    private IEnumerable<Passage> Passages(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                return Passage(ParagraphKind.Text, 0, paragraph);
            case ListBlock list:
                return list.OfType<ListItemBlock>().SelectMany(item => Item(list.IsOrdered, item));
            case LinkReferenceDefinitionGroup:
                return Refused(block,
                    "A line such as `[name]: address` is not read. Write the link where it belongs: [text](https://address).");
            case HeadingBlock:
                return Refused(block, "Only headings with two number signs are read: `## Label`.");
            case Table:
                return Refused(block, "Tables cannot be shown in a chat. Write sentences or a list.");
            case HtmlBlock:
                return Refused(block, "HTML is not read. Write plain Markdown.");
            case QuoteBlock:
                return Refused(block, "Quotations (`>`) are not read. Write an ordinary paragraph.");
            case CodeBlock:
                return Refused(block, "A line that begins with four spaces or ``` is taken for program code. Move it to the left.");
            case ThematicBreakBlock:
                return Refused(block, "A ruled line is not read. Take it out.");
            default:
                return Refused(block, "This kind of text is not read. Write paragraphs, lists, **bold** and [links](https://address).");
        }
    }

    private IEnumerable<Passage> Item(bool ordered, ListItemBlock item)
    {
        if (item is not [ParagraphBlock paragraph])
            return Refused(item, "A list entry must be one paragraph, without lists or empty lines in it.");
        return ordered ? Passage(ParagraphKind.Step, item.Order, paragraph) : Passage(ParagraphKind.Bullet, 0, paragraph);
    }

    private IEnumerable<Passage> Passage(ParagraphKind kind, int position, ParagraphBlock paragraph) =>
        _inlines.Read(paragraph.Inline) is { IsEmpty: false } runs ? [new Passage(kind, position, runs)] : [];

    private IEnumerable<Passage> Refused(Block block, string message)
    {
        _report.Error(At(block), message);
        return [];
    }

    private Place At(Block block) => _file.At(block.Line + 1);
}
