using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.FakeDiscord.Rest;

/// <summary>Buckets of a route and its top-level resource, and the limit over all of them.</summary>
internal sealed class RateLimits(DiscordServerOptions options)
{
    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private readonly Window _global = new();

    public Bucket Take(RestRequest request)
    {
        var route = Route(request.Segments);
        var (left, resets) = _windows.GetOrAdd($"{request.Method} {route} {Resource(request.Segments)}", _ => new Window())
            .Take(options.Time, options.BucketLimit, options.BucketWindow);
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{request.Method} {route}")))[..32];
        if (left < 0)
            return new Bucket(hash, options.BucketLimit, 0, resets, options.Time) { IsExceeded = true, RetryAfter = resets.TotalSeconds };
        if (!request.IsInteraction && _global.Take(options.Time, options.GlobalLimit, TimeSpan.FromSeconds(1)) is { Left: < 0 } all)
            return new Bucket(hash, options.BucketLimit, left, resets, options.Time)
            {
                IsExceeded = true, IsGlobal = true, RetryAfter = all.Resets.TotalSeconds,
            };
        return new Bucket(hash, options.BucketLimit, left, resets, options.Time);
    }

    /// <summary>The path with its ids left out.</summary>
    private static string Route(string[] segments) =>
        string.Join('/', segments.Select((segment, i) =>
            IsId(segment) || (i == 2 && segments[0] is "webhooks" or "interactions") ? "*" : segment));

    private static string Resource(string[] segments) => segments switch
    {
        ["webhooks" or "interactions", var id, var token, ..] => $"{id}/{token}",
        [_, var id, ..] => id,
        _ => "",
    };

    private static bool IsId(string segment) => segment.All(char.IsAsciiDigit);

    private sealed class Window
    {
        private readonly Lock _lock = new();
        private long _since;
        private int _used = -1;

        public (int Left, TimeSpan Resets) Take(TimeProvider time, int limit, TimeSpan length)
        {
            lock (_lock)
            {
                var now = time.GetTimestamp();
                if (_used < 0 || time.GetElapsedTime(_since, now) >= length)
                    (_since, _used) = (now, 0);
                return (limit - ++_used, length - time.GetElapsedTime(_since, now));
            }
        }
    }
}

/// <summary>What the headers say about the bucket a request fell into.</summary>
internal sealed record Bucket(string Hash, int Limit, int Remaining, TimeSpan Resets, TimeProvider Time)
{
    public bool IsExceeded { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>Seconds.</summary>
    public double RetryAfter { get; init; }

    public void WriteTo(IHeaderDictionary headers)
    {
        headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (Time.GetUtcNow() + Resets).ToUnixTimeMilliseconds() is var ms
            ? (ms / 1000.0).ToString("F3", CultureInfo.InvariantCulture)
            : "";
        headers["X-RateLimit-Reset-After"] = Resets.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Hash;
    }
}
