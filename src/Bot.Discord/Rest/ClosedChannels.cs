using System.Collections.Concurrent;

namespace Bot.Discord.Rest;

/// <summary>Channels that refused a message: the bot does not knock again for ten minutes.</summary>
internal sealed class ClosedChannels(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public bool Contains(string channel) => _until.TryGetValue(channel, out var until) && time.GetUtcNow() < until;

    public void Add(string channel)
    {
        if (_until.Count >= Most)
            _until.Clear();
        _until[channel] = time.GetUtcNow() + Pause;
    }
}
