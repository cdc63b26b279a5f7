using Bot.Content.Reading;
using Bot.Core.Questions;

namespace Bot.Content.Replies;

/// <summary><c>replies.yaml</c> as written.</summary>
internal sealed record RepliesDraft
{
    /// <summary>By key.</summary>
    public required ImmutableDictionary<string, CardDraft> Cards { get; init; }

    public required ImmutableArray<Passage> ReviewOverdue { get; init; }

    /// <summary>By key.</summary>
    public required ImmutableDictionary<string, Written> Buttons { get; init; }

    public required ImmutableArray<(Written Category, Written Heading)> Categories { get; init; }

    public required ImmutableDictionary<CommandName, Written> Commands { get; init; }
}
