using Bot.Core.Topics;

namespace Bot.Content.Reading;

/// <summary>A card as written.</summary>
internal sealed record CardDraft(string Id, Written Title, ImmutableArray<Passage> Body, ImmutableArray<SectionDraft> Sections, LinesWanted Lines)
{
    private const int LongestSectionId = 32;

    public static CardDraft Of(string id, Written title, Body body, LinesWanted lines) =>
        new(id, title, body.First, [.. body.Parts.Select(part => new SectionDraft(Normal.Id(part.Label.Text, LongestSectionId), part.Label, part.Passages))], lines);

    /// <summary>The body and the sections.</summary>
    public IEnumerable<Passage> Passages => Body.Concat(Sections.SelectMany(section => section.Body));

    public Card ToCard() => new(Id, Title.Text, Body.ToParagraphs())
    {
        Sections = [.. Sections.Select(section => new Section(section.Id, section.Label.Text, section.Body.ToParagraphs()))],
        Lines = Lines,
    };
}

internal sealed record SectionDraft(string Id, Written Label, ImmutableArray<Passage> Body);
