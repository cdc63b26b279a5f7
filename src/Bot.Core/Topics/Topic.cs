namespace Bot.Core.Topics;

public sealed record Topic(TopicId Id, Card Card)
{
    /// <summary>The category of topics about staying alive: their answers offer the overdose card.</summary>
    public const string Safety = "safety";

    public required string Category { get; init; }

    /// <summary>Short names that mean this topic when they stand alone.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    public ImmutableArray<TopicId> Related { get; init; } = [];

    public DateOnly Reviewed { get; init; }

    /// <summary>The last day on which the summary is shown without the remark that it is due for review.</summary>
    public DateOnly ReviewBy { get; init; }
}
