namespace Bot.Core.Speaking;

/// <summary>Remembers for a while that something happened. Holds at most <paramref name="most"/> marks: the oldest make room for new ones.</summary>
/// <param name="span">How long a mark holds.</param>
internal sealed class Lately<TKey>(TimeProvider time, TimeSpan span, int most) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly HashSet<TKey> _marks = [];
    private readonly Queue<(TKey Key, DateTimeOffset Until)> _oldestFirst = new();

    public int Count
    {
        get
        {
            lock (_gate)
                return _marks.Count;
        }
    }

    /// <returns>False where the mark is still there from before; it then ends when it would have ended.</returns>
    public bool Mark(TKey key)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            while (_oldestFirst.TryPeek(out var oldest) && oldest.Until <= now)
                Forget();
            if (!_marks.Add(key))
                return false;
            if (_marks.Count > most)
                Forget();
            _oldestFirst.Enqueue((key, now + span));
            return true;
        }
    }

    private void Forget() => _marks.Remove(_oldestFirst.Dequeue().Key);
}
