namespace Bot.Discord.Rest;

/// <summary>
/// Discord bans an address for 10,000 answers of 401, 403 or 429 within ten minutes. Well before that this stops sending, all but
/// interactions, until the ten minutes are over.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    private const int Most = 5_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _ends;
    private int _count;

    public bool IsReached
    {
        get
        {
            lock (_lock)
                return _count >= Most && time.GetUtcNow() < _ends;
        }
    }

    public void Add()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now >= _ends)
                (_ends, _count) = (now + Window, 0);
            _count++;
        }
    }
}
