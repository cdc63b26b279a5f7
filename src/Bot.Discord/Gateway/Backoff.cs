namespace Bot.Discord.Gateway;

/// <summary>Ever longer pauses, with chance in them so that shards do not come back in step.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private int _failures;

    public void Succeeded() => _failures = 0;

    public TimeSpan Next()
    {
        var whole = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(_failures++, 20)), longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * (0.5 + random.NextDouble() / 2));
    }
}
