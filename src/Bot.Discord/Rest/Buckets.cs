using System.Collections.Concurrent;

namespace Bot.Discord.Rest;

/// <summary>
/// The limits in use, by Discord's hash and the resource; idle ones are forgotten, so that they do not grow with the channels.
/// </summary>
internal sealed class Buckets(TimeProvider time) : IDisposable
{
    private const int FewEnough = 1_000;

    private readonly ConcurrentDictionary<(string Limit, string Resource), Bucket> _buckets = new();
    private readonly ConcurrentDictionary<string, string> _hashOfRoute = new(StringComparer.Ordinal);

    private int _sweepAt = FewEnough;

    public Bucket Of(RestCall call)
    {
        if (_buckets.Count >= _sweepAt)
            Sweep();
        return _buckets.GetOrAdd((_hashOfRoute.GetValueOrDefault(call.Route, call.Route), call.Resource), _ => new Bucket(time));
    }

    /// <summary>From now on the route is known by its hash.</summary>
    public void Name(RestCall call, string hash, Bucket bucket)
    {
        if (_hashOfRoute.TryGetValue(call.Route, out var known) && known == hash)
            return;
        _hashOfRoute[call.Route] = hash;
        _buckets.TryAdd((hash, call.Resource), bucket);
    }

    public void Dispose()
    {
        foreach (var bucket in _buckets.Values)
            bucket.Dispose();
    }

    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
            if (bucket.IsIdle)
                _buckets.TryRemove(key, out _);
        _sweepAt = Math.Max(FewEnough, 2 * _buckets.Count);
    }
}
