namespace Bot.Core.Moderation.Pinning;

/// <summary>Whoever works on a card in this process has it to themselves: a round and a moderator never take up the same claim at once.
/// </summary>
public sealed class PinTurns
{
    private const int Stripes = 64;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];

    /// <returns>To be disposed when the work is done.</returns>
    public async Task<IDisposable> Take(ChatPlace place, CardKey card, CancellationToken ct)
    {
        var turn = _turns[(uint)HashCode.Combine(place, card) % Stripes];
        await turn.WaitAsync(ct);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
