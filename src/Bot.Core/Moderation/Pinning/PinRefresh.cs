using Bot.Core.Moderation.Rules;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Pinning;

/// <summary>Makes every pinned card of a platform follow the content: after a reload, at a start,
/// and once a day for what passes its date.</summary>
public sealed class PinRefresh(
    Func<TopicLibrary> library, IPinnedCardStore store, IPinBoard board, PinTurns turns, RoomRules rules, TimeProvider time)
{
    private readonly PinSteps _steps = new(store, board);
    private readonly DateTimeOffset _begun = time.GetUtcNow();

    /// <summary>Goes over every card. A card that already says what the content says costs no request, so an interrupted run is taken up by
    /// the next. Cards that were taken away are left so.</summary>
    /// <returns>How many were brought up to date, and how many could not be.</returns>
    /// <exception cref="StorageException">The cards could not be read.</exception>
    public async Task<(int Changed, int Failed)> Run(CancellationToken ct)
    {
        int changed = 0, failed = 0;
        await Parallel.ForEachAsync(
            store.All(board.Platform, ct), new ParallelOptions { MaxDegreeOfParallelism = board.AtOnce, CancellationToken = ct },
            async (listed, stop) =>
            {
                using var turn = await turns.Take(listed.Place, listed.Card, stop);
                if (await AsItStands(listed, stop) is not { } card)
                    return;
                if (card.Step is PinStep.Missing or PinStep.Unpinned)
                    return;
                if (PinSteps.IsUnderWay(card, _begun, time.GetUtcNow()))
                {
                    // It may be posted with what the content said before.
                    Interlocked.Increment(ref failed);
                    return;
                }
                var content = Content(card);
                var now = card.Step is PinStep.Claimed or PinStep.Posted
                    ? (await _steps.Resume(card, content, stop)).Card
                    : await _steps.Follow(card, content, stop);
                if (now.Step != PinStep.Pinned || now.Fingerprint != board.Fingerprint(content))
                    Interlocked.Increment(ref failed);
                else if (now != card)
                    Interlocked.Increment(ref changed);
            });
        return (changed, failed);
    }

    /// <summary>What was half done when it was listed may be finished or gone by its turn.</summary>
    private async Task<PinnedCard?> AsItStands(PinnedCard listed, CancellationToken ct) => listed.Step is PinStep.Claimed or PinStep.Posted
        ? await store.Find(listed.Place, listed.Card, ct)
        : listed;

    private Answers.Answer Content(PinnedCard card) =>
        PinnableCards.In(card.Place, library(), rules, time).Shown(card.Card);
}
