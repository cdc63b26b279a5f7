namespace Bot.Storage.Stores;

/// <summary>Counts in memory, and adds what was counted to the database from time to time.</summary>
internal sealed class OpenedCounts(Database database, TimeProvider time) : IOpenedCounts
{
    /// <summary>More are not counted while the database is away.</summary>
    private const int MostWaiting = 100_000;

    private readonly Lock _lock = new();
    private Dictionary<(ChatPlace Server, CardKey Card, DateOnly Day), int> _waiting = [];

    public void Opened(ChatPlace server, CardKey card) =>
        Add((server.Whole, card, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), 1);

    public async Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct)
    {
        await Flush(ct);
        return await database.Read(async context => (await context.Counts.AsNoTracking()
            .Where(count => count.Platform == server.Platform && count.Server == server.Server && count.Day >= day)
            .GroupBy(count => count.Card).Select(group => new { Card = group.Key, Times = group.Sum(count => count.Times) })
            .OrderByDescending(sum => sum.Times).ThenBy(sum => sum.Card)
            .ToArrayAsync(ct)).Select(sum => (new CardKey(sum.Card), sum.Times)).ToImmutableArray(), ct);
    }

    /// <exception cref="StorageException">It could not be kept; nothing is lost by that.</exception>
    public async Task Flush(CancellationToken ct)
    {
        Dictionary<(ChatPlace, CardKey, DateOnly), int> counted;
        lock (_lock)
            (counted, _waiting) = (_waiting, []);
        if (counted.Count == 0)
            return;
        try
        {
            await database.Write(async context =>
            {
                foreach (var ((server, card, day), times) in counted)
                    await context.Database.ExecuteSqlAsync($"""
                        INSERT INTO opened_counts (platform, server, card, day, times)
                        VALUES ({server.Platform}, {server.Server}, {card.Name}, {day}, {times})
                        ON CONFLICT (platform, server, card, day) DO UPDATE SET times = opened_counts.times + excluded.times
                        """, ct);
                return true;
            }, [], ct);
        }
        catch (Exception)
        {
            foreach (var (what, times) in counted)
                Add(what, times);
            throw;
        }
    }

    private void Add((ChatPlace, CardKey, DateOnly) what, int times)
    {
        lock (_lock)
            if (_waiting.TryGetValue(what, out var before))
                _waiting[what] = before + times;
            else if (_waiting.Count < MostWaiting)
                _waiting[what] = times;
    }
}
