using Bot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>
/// Lets shards identify one after the other: one in five seconds for each bucket (shard modulo <c>max_concurrency</c>), and never beyond
/// the daily budget, for whoever exceeds that loses the token.
/// </summary>
/// <param name="ask">Asks Discord what is left of the budget; null where it does not answer.</param>
internal sealed partial class IdentifyGate(
    Func<CancellationToken, Task<SessionStartLimit?>> ask, TimeSpan window, TimeProvider time, ILogger<IdentifyGate> logger) : IDisposable
{
    private static readonly TimeSpan Asking = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<int, long> _lastOfBucket = [];
    private SessionStartLimit _limit = new();
    private long _asked;

    /// <summary>What Discord has said at start-up.</summary>
    public void Know(SessionStartLimit limit)
    {
        _limit = limit;
        GatewayInstruments.IdentifiesLeft.Record(limit.Remaining);
        _asked = time.GetTimestamp();
    }

    /// <summary>Returns when the shard may identify.</summary>
    public async Task EnterAsync(int shard, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await RefreshAsync(ct);
            while (_limit.Remaining <= 0)
            {
                var wait = TimeSpan.FromMilliseconds(Math.Clamp(_limit.ResetAfter, 1_000, 3_600_000));
                LogBudget(wait);
                await Task.Delay(wait, time, ct);
                _asked = 0;
                await RefreshAsync(ct);
            }
            var bucket = shard % Math.Max(1, _limit.MaxConcurrency);
            if (_lastOfBucket.TryGetValue(bucket, out var last) && window - time.GetElapsedTime(last) is { Ticks: > 0 } early)
                await Task.Delay(early, time, ct);
            _lastOfBucket[bucket] = time.GetTimestamp();
            _limit = _limit with { Remaining = _limit.Remaining - 1 };
            GatewayInstruments.IdentifiesLeft.Record(_limit.Remaining);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RefreshAsync(CancellationToken ct)
    {
        if (_asked != 0 && time.GetElapsedTime(_asked) < Asking)
            return;
        if (await ask(ct) is { } limit)
            Know(limit);
    }

    [LoggerMessage(451, LogLevel.Error, "Today's budget of Discord sessions is used up; the next is started in {Wait}")]
    private partial void LogBudget(TimeSpan wait);
}
