namespace Bot.Core.Speaking;

/// <summary>
/// Remembers for a while that something happened. Holds at most <paramref name="most"/> marks: those that end first make room for new ones.
/// </summary>
/// <param name="span">How long a mark holds unless it says otherwise.</param>
internal sealed class Lately<TKey>(TimeProvider time, TimeSpan span, int most) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly HashSet<TKey> _marks = [];
    private readonly PriorityQueue<TKey, DateTimeOffset> _firstToEnd = new();

    public int Count
    {
        get
        {
            lock (_gate)
                return _marks.Count;
        }
    }

    /// <param name="holds">How long this mark holds.</param>
    /// <returns>False where the mark is still there from before; it then ends when it would have ended.</returns>
    public bool Mark(TKey key, TimeSpan? holds = null)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            while (_firstToEnd.TryPeek(out _, out var end) && end <= now)
                Forget();
            if (!_marks.Add(key))
                return false;
            if (_marks.Count > most)
                Forget();
            _firstToEnd.Enqueue(key, now + (holds ?? span));
            return true;
        }
    }

    private void Forget() => _marks.Remove(_firstToEnd.Dequeue());
}
