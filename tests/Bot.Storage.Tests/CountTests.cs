namespace Bot.Storage.Tests;

public sealed class CountTests
{
    private static readonly CardKey Overdose = new("overdose");
    private static readonly CardKey Sleep = new("topic sleep");
    private static readonly DateOnly Today = DateOnly.FromDateTime(Some.Noon.UtcDateTime);

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Cards_are_counted_by_server_and_day_and_outlive_a_stop(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            first.Counts.Opened(Some.Server, Overdose);
            first.Counts.Opened(Some.Server with { Channel = 5 }, Overdose);
            first.Counts.Opened(Some.Server, Sleep);
            first.Counts.Opened(new ChatPlace("platform", 1), Sleep);
        }
        database.Time.Advance(TimeSpan.FromDays(1));

        await using var second = await database.Start();
        second.Counts.Opened(Some.Server, Overdose);

        Assert.Equal([(Overdose, 3), (Sleep, 1)], await second.Counts.Since(Some.Server, Today, Some.Token));
        Assert.Equal([(Overdose, 1)], await second.Counts.Since(Some.Server, Today.AddDays(1), Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Two_processes_add_to_one_sum(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var one = await database.Start();
        await using var other = await database.Start();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            (i % 2 == 0 ? one : other).Counts.Opened(Some.Server, Overdose);
            await (i % 2 == 0 ? one : other).Counts.Since(Some.Server, Today, Some.Token);
        }));

        Assert.Equal([(Overdose, 40)], await one.Counts.Since(Some.Server, Today, Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Counts_are_written_each_minute_and_deleted_after_thirty_days(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var counting = await database.Start();
        await using var looking = await database.Start();
        counting.Counts.Opened(Some.Server, Overdose);

        database.Time.Advance(TimeSpan.FromMinutes(1));
        await Soon.Is(async () => (await looking.Counts.Since(Some.Server, default, Some.Token)).Length == 1);
        database.Time.Advance(TimeSpan.FromDays(30));
        Assert.Single(await looking.Counts.Since(Some.Server, default, Some.Token));
        database.Time.Advance(TimeSpan.FromDays(1));

        await Soon.Is(async () => (await looking.Counts.Since(Some.Server, default, Some.Token)).IsEmpty);
    }
}
