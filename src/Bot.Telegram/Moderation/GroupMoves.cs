using Bot.Core.Moderation;

namespace Bot.Telegram.Moderation;

/// <summary>A group that becomes a supergroup goes on under another number, without its messages.</summary>
internal sealed class GroupMoves(IServerStore servers, IPinnedCardStore pins)
{
    /// <summary>What moderators have set goes along. Pinned cards stay behind, so they are missing in the new group, and said to be.</summary>
    public async Task Move(long from, long to, CancellationToken ct)
    {
        try
        {
            foreach (var card in await pins.In(Rooms.Of(from), ct))
                await pins.Save(card with { Step = PinStep.Missing, Message = 0 }, ct);
            await servers.Move(Rooms.Of(from), Rooms.Of(to), ct);
        }
        catch (StorageException)
        {
            // The storage has said why. What was set can be set again.
        }
    }
}
