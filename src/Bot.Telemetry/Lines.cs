namespace Bot.Telemetry;

/// <summary>The connections a platform needs: one for each Discord shard, one for Telegram. Safe to use from any thread.</summary>
public sealed class Lines
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _up = [];
    private int _wanted;

    /// <summary>Whether all are up; null where the worker does not go to the platform.</summary>
    public bool? AreUp
    {
        get
        {
            lock (_lock)
                return _wanted == 0 ? null : _up.Count >= _wanted;
        }
    }

    /// <summary>From now on so many are needed, and none is up yet.</summary>
    public void Want(int lines)
    {
        lock (_lock)
        {
            _wanted = lines;
            _up.Clear();
        }
    }

    public void Up(int line = 0)
    {
        lock (_lock)
            _up.Add(line);
    }

    public void Down(int line = 0)
    {
        lock (_lock)
            _up.Remove(line);
    }
}
