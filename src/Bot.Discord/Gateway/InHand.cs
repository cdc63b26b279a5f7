namespace Bot.Discord.Gateway;

/// <summary>The numbers of the messages that are still being answered: a process after this one answers those again.</summary>
/// <param name="left">Those a process before this one did not finish.</param>
internal sealed class InHand(ImmutableArray<long> left, TimeProvider time)
{
    /// <summary>Beyond any request's patience, and within the minutes in which a nonce posts nothing twice.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, long> _since = left.ToDictionary(number => number, _ => time.GetTimestamp());

    /// <summary>Ascending. What takes too long is let go.</summary>
    public ImmutableArray<long> Numbers
    {
        get
        {
            lock (_lock)
            {
                foreach (var (number, since) in _since)
                    if (time.GetElapsedTime(since) > Longest)
                        _since.Remove(number);
                return _since.Count == 0 ? [] : [.. _since.Keys.Order()];
            }
        }
    }

    public bool Contains(long number)
    {
        lock (_lock)
            return _since.ContainsKey(number);
    }

    /// <param name="answering">Cancelled where it was given up, so that the message stays in hand.</param>
    public void Hold(long number, Task answering)
    {
        lock (_lock)
            _since[number] = time.GetTimestamp();
        _ = LetGoAsync(number, answering);
    }

    public void LetGo(long number)
    {
        lock (_lock)
            _since.Remove(number);
    }

    private async Task LetGoAsync(long number, Task answering)
    {
        await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!answering.IsCanceled)
            LetGo(number);
    }
}
