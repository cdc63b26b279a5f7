namespace Bot.Discord.Rest;

/// <summary>At most so many requests in any second, over everything but interactions, and the pause that Discord may order.</summary>
internal sealed class GlobalLimit(int perSecond, TimeProvider time)
{
    /// <summary>A second, and a little for requests that overtake one another on the way.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Lock _lock = new();
    private readonly DateTimeOffset[] _latest = new DateTimeOffset[perSecond];
    private DateTimeOffset _closedUntil;
    private int _next;

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
            if (_latest[_next] + Window - now is { Ticks: > 0 } wait)
                return wait;
            _latest[_next] = now;
            _next = (_next + 1) % perSecond;
            return TimeSpan.Zero;
        }
    }
}
