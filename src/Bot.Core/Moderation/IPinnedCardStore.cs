namespace Bot.Core.Moderation;

/// <summary>Keeps which cards are pinned where.</summary>
public interface IPinnedCardStore
{
    /// <summary>Takes the card's place in the channel, before anything is posted.</summary>
    /// <returns>The card as it stands there already, or <paramref name="wanted"/> where there was none. It outlives a crash.</returns>
    /// <exception cref="StorageException">It could not be kept.</exception>
    Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct);

    /// <exception cref="StorageException">It could not be kept.</exception>
    Task Save(PinnedCard card, CancellationToken ct);

    /// <exception cref="StorageException">It could not be kept.</exception>
    Task Remove(PinnedCard card, CancellationToken ct);

    /// <returns>The cards of a server and its channels, oldest first.</returns>
    /// <exception cref="StorageException">It could not be read.</exception>
    Task<ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct);

    /// <returns>The card as it is kept; null where it is not pinned there.</returns>
    /// <exception cref="StorageException">It could not be read.</exception>
    async Task<PinnedCard?> Find(ChatPlace place, CardKey key, CancellationToken ct) =>
        (await In(place.Whole, ct)).FirstOrDefault(card => card.Place == place && card.Card == key);

    /// <returns>Every card of a platform, a page at a time.</returns>
    /// <exception cref="StorageException">It could not be read.</exception>
    IAsyncEnumerable<PinnedCard> All(string platform, CancellationToken ct);
}
