using System.Collections.Concurrent;

namespace Bot.Discord.Rest;

/// <summary>Channels that refused something: for ten minutes it is not tried there again.</summary>
internal sealed class RefusingChannels(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ulong, DateTimeOffset> _until = new();

    public bool Contains(ulong channel) => _until.TryGetValue(channel, out var until) && time.GetUtcNow() < until;

    /// <returns>Whether it was not known yet.</returns>
    public bool Add(ulong channel)
    {
        var isNew = !Contains(channel);
        if (_until.Count >= Most)
            _until.Clear();
        _until[channel] = time.GetUtcNow() + Pause;
        return isNew;
    }

    public void Remove(ulong channel) => _until.TryRemove(channel, out _);
}
