namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>The daily budget, and the pace within each bucket.</summary>
internal sealed class IdentifyLimit(DiscordServerOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _lastOfBucket = [];

    public int Used { get; private set; }

    public int Remaining => Math.Max(0, options.Identifies - Used);

    /// <summary>How often a bot came too early, or beyond the budget.</summary>
    public int Exceeded { get; private set; }

    public bool Take(int shard)
    {
        lock (_lock)
        {
            var bucket = shard % options.MaxConcurrency;
            var now = options.Time.GetTimestamp();
            var early = _lastOfBucket.TryGetValue(bucket, out var last)
                && options.Time.GetElapsedTime(last, now) < options.IdentifyWindow * 0.95;
            Used++;
            if (early || Used > options.Identifies)
            {
                Exceeded++;
                return false;
            }
            _lastOfBucket[bucket] = now;
            return true;
        }
    }
}
