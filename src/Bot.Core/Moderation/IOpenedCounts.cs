namespace Bot.Core.Moderation;

/// <summary>Counts how often cards are opened in a server: sums by day, never who.</summary>
public interface IOpenedCounts
{
    /// <summary>Returns at once; what was counted since the last minute may be lost in a crash.</summary>
    void Opened(ChatPlace server, CardKey card);

    /// <returns>The exact sums since a day, that day included; to be rounded before anybody sees them.</returns>
    /// <exception cref="StorageException">It could not be read.</exception>
    Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct);
}
