namespace Bot.Content.Reading;

/// <summary>A text in Markdown: what stands first, then a part for each <c>##</c> heading.</summary>
internal sealed record Body(ImmutableArray<Passage> First, ImmutableArray<BodyPart> Parts);

internal sealed record BodyPart(Written Label, ImmutableArray<Passage> Passages);
