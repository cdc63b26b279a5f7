namespace Bot.Core.Topics;

/// <summary>Fixed wording about one thing: what is said first, and what its buttons say next.</summary>
public sealed record Card(string Id, string Title, ImmutableArray<Paragraph> Body)
{
    public ImmutableArray<Section> Sections { get; init; } = [];

    public LinesWanted Lines { get; init; }
}

/// <summary>A part of a card that is shown on request.</summary>
/// <param name="Id">The label in lower case words joined by hyphens, at most 32 characters: it travels in buttons.</param>
public sealed record Section(string Id, string Label, ImmutableArray<Paragraph> Body);
