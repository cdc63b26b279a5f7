using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>Turns content into the text of one answer: fills its gaps and numbers its citations in order of first mention.</summary>
internal sealed class Text(TopicLibrary library)
{
    private readonly List<Citation> _citations = [];

    public ImmutableArray<Citation> Citations => [.. _citations];

    /// <exception cref="InvalidOperationException">A gap has no filling: the content was not checked.</exception>
    public ImmutableArray<Paragraph> Of(ImmutableArray<Paragraph> paragraphs, params ReadOnlySpan<(string Gap, string Filling)> fillings)
    {
        var filled = ImmutableArray.CreateBuilder<Paragraph>(paragraphs.Length);
        foreach (var paragraph in paragraphs)
        {
            var inlines = ImmutableArray.CreateBuilder<Inline>(paragraph.Inlines.Length);
            foreach (var inline in paragraph.Inlines)
                inlines.Add(inline switch
                {
                    Inline.Cite cite => new Inline.Cite(cite.Key, NumberOf(cite.Key)),
                    Inline.Gap gap when gap.Bold => new Inline.Strong(Filling(gap.Name, fillings)),
                    Inline.Gap gap => new Inline.Plain(Filling(gap.Name, fillings)),
                    _ => inline,
                });
            filled.Add(paragraph with { Inlines = inlines.DrainToImmutable() });
        }
        return filled.DrainToImmutable();
    }

    private int NumberOf(string key)
    {
        var known = _citations.Find(citation => citation.Source.Key == key);
        if (known is null)
            _citations.Add(known = new Citation(_citations.Count + 1, library.Sources[key]));
        return known.Number;
    }

    private static string Filling(string gap, ReadOnlySpan<(string Gap, string Filling)> fillings)
    {
        foreach (var (name, filling) in fillings)
            if (name == gap)
                return filling;
        throw new InvalidOperationException($"Nothing fills {{{gap}}}.");
    }
}
