namespace Bot.Discord.Gateway;

/// <summary>What is needed to go on where a connection ended.</summary>
/// <param name="ResumeUrl">As Discord gave it, without the query.</param>
/// <param name="Intents">As it was identified with; a resume changes nothing about them.</param>
/// <param name="Sequence">The number of the last event that has been taken in.</param>
internal sealed record GatewaySession(string Id, string ResumeUrl, GatewayIntents Intents, long Sequence)
{
    /// <summary>Up to that number, the messages that have not been answered yet, ascending.</summary>
    public ImmutableArray<long> InHand { get; init; } = [];

    /// <summary>What comes after this number is to be sent again.</summary>
    public long ResumesAfter => InHand is [var first, ..] ? Math.Min(first - 1, Sequence) : Sequence;
}
