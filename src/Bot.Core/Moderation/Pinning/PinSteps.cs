using Bot.Core.Answers;

namespace Bot.Core.Moderation.Pinning;

/// <summary>
/// Brings a card from its claim to its pin, a step at a time. Each step is stored before the next begins; whatever is interrupted is
/// taken up where it stood, and nothing is posted twice.
/// </summary>
internal sealed class PinSteps(IPinnedCardStore store, IPinBoard board)
{
    private static readonly TimeSpan LongestPosting = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Whether somebody may be posting the card at this moment: then nobody else takes it up. A claim from before the worker began is
    /// nobody's work any more.
    /// </summary>
    public static bool IsUnderWay(PinnedCard card, DateTimeOffset begun, DateTimeOffset now) =>
        card.Step == PinStep.Claimed && card.At >= begun && now - card.At < LongestPosting;

    /// <param name="card">As it is stored.</param>
    /// <returns>The card as it stands now, and what the platform said last.</returns>
    public async Task<(PinnedCard Card, PinResult Result)> Forward(PinnedCard card, Answer content, CancellationToken ct)
    {
        if (card.Step == PinStep.Claimed)
        {
            if (board.Mark(content) is var mark && card.Fingerprint != mark)
                card = await Save(card with { Fingerprint = mark }, ct);
            var sent = await board.Post(card, content, ct);
            if (sent is not PinResult.Done posted)
                return (card, sent);
            card = await Save(card with { Step = PinStep.Posted, Message = posted.Message, Fingerprint = board.Fingerprint(content) }, ct);
        }
        var pinned = await board.Pin(card, ct);
        return pinned switch
        {
            PinResult.Done => (await Follow(await Save(card with { Step = PinStep.Pinned }, ct), content, ct), pinned),
            PinResult.Missing => (await Save(card with { Step = PinStep.Missing }, ct), pinned),
            _ => (card, pinned),
        };
    }

    /// <summary>Goes on after a crash.</summary>
    /// <returns>The card as it stands now, still claimed where nobody can say whether it was posted;
    /// and what the platform said last.</returns>
    public async Task<(PinnedCard Card, PinResult Result)> Resume(PinnedCard card, Answer content, CancellationToken ct)
    {
        if (card.Step == PinStep.Claimed)
            switch (await board.Find(card, ct))
            {
                case PinResult.Done found:
                    // Nobody knows what it said when it was posted, so that it is written anew.
                    card = await Save(card with { Step = PinStep.Posted, Message = found.Message, Fingerprint = "" }, ct);
                    break;
                case PinResult.Missing:
                    break;
                case var unsure:
                    return (card, unsure);
            }
        return await Forward(card, content, ct);
    }

    /// <summary>Makes the message say what the content says now.</summary>
    /// <returns>The card as it stands now; as it was where the platform could not be asked.</returns>
    public async Task<PinnedCard> Follow(PinnedCard card, Answer content, CancellationToken ct)
    {
        var fingerprint = board.Fingerprint(content);
        if (card.Fingerprint == fingerprint && card.Step == PinStep.Pinned)
            return card;
        return await board.Edit(card, content, ct) switch
        {
            PinResult.Done => await Save(card with { Fingerprint = fingerprint, Step = PinStep.Pinned }, ct),
            PinResult.Missing => await Save(card with { Step = PinStep.Missing }, ct),
            PinResult.NotAllowed => await Save(card with { Step = PinStep.NotAllowed }, ct),
            _ => card,
        };
    }

    /// <summary>Looks whether it is still where it was put.</summary>
    /// <returns>The card as it stands now; what is not known to be posted is nowhere to be looked for.</returns>
    public async Task<PinnedCard> Check(PinnedCard card, CancellationToken ct)
    {
        if (card.Step == PinStep.Claimed)
            return card;
        return await board.Look(card, ct) switch
        {
            PinResult.Done when card.Step is not (PinStep.Pinned or PinStep.NotAllowed) =>
                await Save(card with { Step = PinStep.Pinned }, ct),
            PinResult.Missing => await Save(card with { Step = PinStep.Missing }, ct),
            PinResult.Unpinned when card.Step != PinStep.Posted => await Save(card with { Step = PinStep.Unpinned }, ct),
            _ => card,
        };
    }

    private async Task<PinnedCard> Save(PinnedCard card, CancellationToken ct)
    {
        await store.Save(card, ct);
        return card;
    }
}
