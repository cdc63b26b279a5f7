namespace Bot.Terminal.Layout;

/// <summary>Lines that stand together; a blank line parts them from the next block.</summary>
internal sealed record Block(BlockKind Kind, ImmutableArray<Line> Lines);

internal enum BlockKind
{
    Heading,
    Body,
    Sources,
    Help,
    Choices,
}

/// <param name="Marker">What the line begins with, such as <c>"- "</c>; its further lines are indented by as much.</param>
internal sealed record Line(string Marker, ImmutableArray<Run> Runs);
