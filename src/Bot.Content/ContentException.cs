namespace Bot.Content;

/// <summary>The content cannot be used. The message lists every finding, one a line.</summary>
public sealed class ContentException(ImmutableArray<Finding> findings) : Exception(string.Join('\n', findings))
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
