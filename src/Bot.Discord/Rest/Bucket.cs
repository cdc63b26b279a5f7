using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Discord.Rest;

/// <summary>Requests that share a limit go one after the other, in the order they were made, and wait where the limit is reached.</summary>
internal sealed class Bucket(TimeProvider time) : IDisposable
{
    /// <summary>Clocks round, and differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(25);

    private readonly SemaphoreSlim _turn = new(1);
    private int _remaining = 1;
    private DateTimeOffset _reset;
    private int _users;

    /// <summary>Whether it can be forgotten: nobody waits, and its window is over.</summary>
    public bool IsIdle => Volatile.Read(ref _users) == 0 && time.GetUtcNow() >= _reset;

    public async Task EnterAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _users);
        try
        {
            await _turn.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _users);
            throw;
        }
        try
        {
            if (_remaining <= 0 && _reset - time.GetUtcNow() is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, ct);
        }
        catch (OperationCanceledException)
        {
            Leave();
            throw;
        }
    }

    /// <returns>The hash of the limit, which several routes may share; null where none was named.</returns>
    public string? Learn(HttpResponseHeaders headers)
    {
        if (Number(headers, "X-RateLimit-Remaining") is { } remaining && Number(headers, "X-RateLimit-Reset-After") is { } after)
            (_remaining, _reset) = ((int)remaining, time.GetUtcNow() + TimeSpan.FromSeconds(after) + Margin);
        return headers.TryGetValues("X-RateLimit-Bucket", out var hashes) ? hashes.First() : null;
    }

    public void CloseFor(TimeSpan pause) => (_remaining, _reset) = (0, time.GetUtcNow() + pause);

    public void Leave()
    {
        Interlocked.Decrement(ref _users);
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
            && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
