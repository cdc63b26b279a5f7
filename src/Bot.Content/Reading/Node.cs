namespace Bot.Content.Reading;

/// <summary>A piece of YAML with its place: a closed family.</summary>
internal abstract record Node(Place At)
{
    /// <param name="IsBlock">Whether it was written below its key, after <c>|</c> or <c>></c>.</param>
    public sealed record Scalar(string Text, bool IsBlock, Place At) : Node(At);

    public sealed record List(ImmutableArray<Node> Items, Place At) : Node(At);

    public sealed record Map(ImmutableArray<(Written Key, Node Value)> Entries, Place At) : Node(At);
}
