namespace Bot.Discord.Rest;

/// <summary>So many requests a second over everything but interactions, and the pause that Discord may order.</summary>
internal sealed class GlobalLimit(int perSecond, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _windowEnds;
    private DateTimeOffset _closedUntil;
    private int _used;

    public async Task EnterAsync(CancellationToken ct)
    {
        while (Wait() is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, ct);
    }

    public void CloseFor(TimeSpan pause)
    {
        lock (_lock)
            _closedUntil = time.GetUtcNow() + pause;
    }

    /// <returns>Zero where a place was taken.</returns>
    private TimeSpan Wait()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now < _closedUntil)
                return _closedUntil - now;
            if (now >= _windowEnds)
                (_windowEnds, _used) = (now + TimeSpan.FromSeconds(1), 0);
            if (_used >= perSecond)
                return _windowEnds - now;
            _used++;
            return TimeSpan.Zero;
        }
    }
}
