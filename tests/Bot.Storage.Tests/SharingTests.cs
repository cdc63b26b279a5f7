using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests;

/// <summary>Several processes on one PostgreSQL.</summary>
public sealed class SharingTests
{
    private static long s_markers;

    [Fact]
    public async Task What_one_process_changes_the_others_soon_know()
    {
        using var database = await TestDatabase.New(StorageProvider.Postgresql);
        await using var one = await database.Start();
        await using var other = await database.Start();
        await Heard(one, other);

        await one.Settings.Set(Some.Server, Some.Settings);
        await one.People.Remember("platform", 42, "GB", Some.Token);
        await Soon.Is(() => other.Settings.At(Some.Server) == Some.Settings && other.People.CountryOf("platform", 42) == "GB");
        await other.Settings.Set(Some.Server, ChatSettings.None);
        await other.People.Forget("platform", 42, Some.Token);

        await Soon.Is(() => one.Settings.At(Some.Server) is null && one.People.CountryOf("platform", 42) is null);
    }

    [Fact]
    public async Task A_second_process_with_a_key_of_its_own_keeps_nothing_even_before_anybody_is_stored()
    {
        using var database = await TestDatabase.New(StorageProvider.Postgresql);
        await using var one = await database.Start();
        using var elsewhere = TestDatabase.At(database.Options.ConnectionString!);

        await using var other = await elsewhere.Start();

        Assert.True(one.State.IsUp);
        Assert.Contains("Storage:PersonKeyFile", other.State.Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => other.People.Remember("platform", 42, "GB", Some.Token));
    }

    [Fact]
    public async Task A_server_that_was_left_in_one_process_may_come_back_in_another()
    {
        using var database = await TestDatabase.New(StorageProvider.Postgresql);
        await using var one = await database.Start();
        await using var other = await database.Start();
        await Heard(one, other);
        await one.Settings.Set(Some.Server, Some.Settings);

        one.Servers.Left(Some.Server);
        await Soon.Is(() => IsLeft(other));
        await Soon.Is(async () =>
        {
            other.Servers.Present(Some.Server);
            return !await IsLeft(one);
        });
        database.Time.Advance(IServerStore.KeptFor * 2);
        await one.Settings.Set(Some.Server with { Channel = 5 }, Some.Settings);

        await Soon.Is(() => other.Settings.At(Some.Server with { Channel = 5 }) is not null);
        Assert.NotNull(other.Settings.At(Some.Server));
    }

    [Fact]
    public async Task What_a_process_missed_while_PostgreSQL_was_gone_it_knows_afterwards()
    {
        await using var server = await SharedPostgres.NewServer();
        using var database = TestDatabase.At(await server.CreateDatabase());
        await using var one = await database.Start(TimeProvider.System);
        await using var other = await database.Start(TimeProvider.System);
        await Heard(one, other);

        await server.Stop();
        await Assert.ThrowsAsync<StorageException>(() => one.Settings.Set(Some.Server, Some.Settings));
        Assert.False(one.State.IsUp);
        await server.Launch();
        await Soon.Is(async () => await Record.ExceptionAsync(() => one.Settings.Set(Some.Server, Some.Settings)) is null);

        Assert.True(one.State.IsUp);
        await Soon.Is(() => other.Settings.At(Some.Server) == Some.Settings);
        await Heard(other, one);
    }

    [Fact]
    public async Task A_PostgreSQL_that_comes_later_is_found_by_itself()
    {
        await using var server = await SharedPostgres.NewServer();
        using var database = TestDatabase.At(await server.CreateDatabase());
        await using (var before = await database.Start())
            await before.Settings.Set(Some.Server, Some.Settings);
        await server.Stop();
        await using var storage = await database.Start();
        Assert.Null(storage.Settings.At(Some.Server));

        await server.Launch();
        database.Time.Advance(TimeSpan.FromMinutes(1));
        await Soon.Is(() => storage.State.IsUp);

        Assert.Equal(Some.Settings, storage.Settings.At(Some.Server));
        Assert.Single(database.Errors);
    }

    private static Task<bool> IsLeft(RunningStorage storage) =>
        storage.Get<Database>().Read(context => context.LeftServers.AnyAsync(Some.Token), Some.Token);

    /// <summary>News from the one reaches the other: whoever has just started does not listen at once.</summary>
    private static async Task Heard(RunningStorage one, RunningStorage other)
    {
        var marker = new ChatPlace("marker", Interlocked.Increment(ref s_markers));
        await one.Settings.Set(marker, Some.Settings);
        await Soon.Is(() => other.Settings.At(marker) is not null);
    }
}
