namespace Bot.Storage.Tests;

public sealed class SettingsTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task What_was_set_holds_and_outlives_a_restart(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            Assert.Null(first.Settings.At(Some.Server));
            Assert.Equal(Some.Settings, await first.Settings.Set(Some.Server, Some.Settings));
            Assert.Equal(Some.Settings, first.Settings.At(Some.Server));
        }

        await using var second = await database.Start();

        Assert.Equal(Some.Settings, second.Settings.At(Some.Server));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_channel_has_settings_of_its_own_and_a_change_keeps_the_others(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        var channel = Some.Server with { Channel = 5 };

        await storage.Settings.Set(channel, Some.Settings);
        await storage.Settings.Change(Some.Line(channel), set => set with { Country = "IE" }, Some.Token);

        Assert.Equal(Some.Settings with { Country = "IE" }, storage.Settings.At(channel));
        Assert.Null(storage.Settings.At(Some.Server));
        Assert.Null(storage.Settings.At(channel with { Platform = "other" }));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task What_was_taken_back_is_not_set_any_more(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            await first.Settings.Set(Some.Server, Some.Settings);
            Assert.Equal(ChatSettings.None, await first.Settings.Set(Some.Server, ChatSettings.None));
            Assert.Null(first.Settings.At(Some.Server));
        }

        await using var second = await database.Start();

        Assert.Null(second.Settings.At(Some.Server));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task The_history_of_a_server_and_its_channels_comes_newest_first(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        SettingsChange[] lines =
        [
            Some.Line(minutes: 0), Some.Line(Some.Server with { Channel = 5 }, 1), Some.Line(minutes: 2) with { Value = null, Person = 0 },
        ];
        foreach (var line in lines)
            await storage.Settings.Change(line, set => set, Some.Token);
        await storage.Settings.Change(Some.Line(Some.Server with { Server = 1 }, 3), set => set, Some.Token);

        Assert.Equal(lines.Reverse(), await storage.Settings.History(Some.Server, 10, Some.Token));
        Assert.Equal([lines[2]], await storage.Settings.History(Some.Server, 1, Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Of_many_changes_at_once_from_two_processes_none_is_lost(StorageProvider provider)
    {
        const int Changes = 40;
        using var database = await TestDatabase.New(provider);
        await using var one = await database.Start();
        await using var other = await database.Start();
        var place = Some.Server with { Channel = 5 };

        await Task.WhenAll(Enumerable.Range(0, Changes).Select(i => (i % 2 == 0 ? one : other).Settings.Change(
            Some.Line(place, i), set => set with { Cooldown = (set.Cooldown ?? TimeSpan.Zero) + TimeSpan.FromSeconds(1) }, Some.Token)));

        await using var later = await database.Start();
        Assert.Equal(TimeSpan.FromSeconds(Changes), later.Settings.At(place)?.Cooldown);
        Assert.Equal(Changes, (await later.Settings.History(Some.Server, 100, Some.Token)).Length);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_change_that_fails_by_itself_changes_nothing(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();

        await Assert.ThrowsAsync<DivideByZeroException>(
            () => storage.Settings.Change(Some.Line(), _ => throw new DivideByZeroException(), Some.Token));

        Assert.Null(storage.Settings.At(Some.Server));
        Assert.Empty(await storage.Settings.History(Some.Server, 10, Some.Token));
        Assert.True(storage.State.IsUp);
    }
}
