namespace Bot.Storage.Sharing;

/// <summary>One at a time, from the database to memory: so that of two changes the later one is remembered.</summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    public async Task<IDisposable> Take(CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
