namespace Bot.Storage.Tests;

public sealed class ServerTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Thirty_days_after_the_bot_was_removed_everything_about_the_server_is_deleted(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        var neighbour = new ChatPlace("platform", 1);
        await using (var first = await database.Start())
        {
            foreach (var place in new[] { Some.Server, Some.Server with { Channel = 5 }, neighbour })
            {
                await first.Settings.Set(place, Some.Settings);
                await first.Pins.Claim(Some.Card(place: place), Some.Token);
                first.Counts.Opened(place, new CardKey("overdose"));
            }
            first.Servers.Left(Some.Server);
            database.Time.Advance(IServerStore.KeptFor - Minute);
            await Ticked(first, database);
            Assert.NotNull(first.Settings.At(Some.Server));
        }

        await using var second = await database.Start();
        database.Time.Advance(Minute);
        await Soon.Is(() => second.Settings.At(Some.Server) is null);

        Assert.Null(second.Settings.At(Some.Server with { Channel = 5 }));
        Assert.Empty(await second.Settings.History(Some.Server, 10, Some.Token));
        Assert.Empty(await second.Pins.In(Some.Server, Some.Token));
        Assert.Empty(await second.Counts.Since(Some.Server, default, Some.Token));
        Assert.NotNull(second.Settings.At(neighbour));
        Assert.Single(await second.Pins.In(neighbour, Some.Token));
        Assert.Single(await second.Counts.Since(neighbour, default, Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Where_the_bot_is_back_nothing_is_deleted(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            await first.Settings.Set(Some.Server, Some.Settings);
            first.Servers.Left(Some.Server with { Channel = 9 });
            await Ticked(first, database);
        }
        await using (var second = await database.Start())
        {
            second.Servers.Present(Some.Server with { Channel = 9 });
            await Ticked(second, database);
        }

        database.Time.Advance(IServerStore.KeptFor * 2);
        await using var third = await database.Start();
        await Ticked(third, database);

        Assert.Equal(Some.Settings, third.Settings.At(Some.Server));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Lines_of_the_history_are_deleted_after_ninety_days(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        await storage.Settings.Change(Some.Line(minutes: 0), set => set, Some.Token);
        await storage.Settings.Change(Some.Line(minutes: 10), set => set, Some.Token);

        database.Time.Advance(TimeSpan.FromDays(90) + TimeSpan.FromMinutes(5));
        await Soon.Is(async () => (await storage.Settings.History(Some.Server, 10, Some.Token)).Length == 1);

        Assert.Equal(Some.Noon.AddMinutes(10), Assert.Single(await storage.Settings.History(Some.Server, 10, Some.Token)).At);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_server_that_goes_on_under_another_number_takes_along_what_the_other_has_not(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        var (group, bigger) = (Some.Server, Some.Server with { Server = -100 });
        await using var storage = await database.Start();
        await storage.Settings.Set(group, Some.Settings);
        await storage.Settings.Set(group with { Channel = 5 }, Some.Settings);
        await storage.Settings.Set(bigger with { Channel = 5 }, Some.Settings with { Country = "IE" });
        await storage.Pins.Claim(Some.Card(place: group), Some.Token);
        await storage.Pins.Claim(Some.Card("crisis GB", group), Some.Token);
        var standing = await storage.Pins.Claim(Some.Card("crisis GB", bigger, claim: "b2"), Some.Token);
        storage.Counts.Opened(group, new CardKey("overdose"));
        storage.Counts.Opened(bigger, new CardKey("overdose"));

        await storage.Servers.Move(group, bigger, Some.Token);

        await AssertMoved(storage);
        await using var later = await database.Start();
        await AssertMoved(later);

        async Task AssertMoved(RunningStorage moved)
        {
            Assert.Equal(Some.Settings, moved.Settings.At(bigger));
            Assert.Equal("IE", moved.Settings.At(bigger with { Channel = 5 })?.Country);
            Assert.Null(moved.Settings.At(group));
            Assert.Null(moved.Settings.At(group with { Channel = 5 }));
            Assert.Equal([standing, Some.Card(place: bigger)], await moved.Pins.In(bigger, Some.Token));
            Assert.Empty(await moved.Pins.In(group, Some.Token));
            Assert.Equal([(new CardKey("overdose"), 2)], await moved.Counts.Since(bigger, default, Some.Token));
            Assert.Empty(await moved.Counts.Since(group, default, Some.Token));
            Assert.Equal(3, (await moved.Settings.History(bigger, 10, Some.Token)).Length);
        }
    }

    /// <summary>What the worker does each minute has been done, and what was to be written behind the callers' back is written.</summary>
    private static async Task Ticked(RunningStorage storage, TestDatabase database)
    {
        var marker = new ChatPlace("marker", database.Time.GetUtcNow().UtcTicks);
        var line = Some.Line(marker) with { At = database.Time.GetUtcNow() - TimeSpan.FromDays(91) };
        await storage.Settings.Change(line, set => set, Some.Token);
        await Soon.Is(async () =>
        {
            database.Time.Advance(TimeSpan.FromSeconds(1));
            return (await storage.Settings.History(marker, 1, Some.Token)).IsEmpty;
        });
    }
}
