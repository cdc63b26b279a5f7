namespace Bot.Telegram.Sending;

/// <summary>Spaces things out: at most so many in any stretch of time. Not thread-safe.</summary>
internal sealed class Pace(int count, TimeSpan period)
{
    private readonly Queue<DateTimeOffset> _taken = [];

    /// <summary>The last turn that was taken.</summary>
    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes the next turn.</summary>
    /// <returns>When it is, <paramref name="now"/> or later.</returns>
    public DateTimeOffset Take(DateTimeOffset now)
    {
        var turn = _taken.Count == count && _taken.Dequeue() + period is var free && free > now ? free : now;
        _taken.Enqueue(turn);
        return Last = turn;
    }
}
