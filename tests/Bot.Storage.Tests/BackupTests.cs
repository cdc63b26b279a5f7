namespace Bot.Storage.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_made_while_the_bot_runs_brings_settings_pins_and_people_back_elsewhere()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        using var elsewhere = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy", "monday.db");
        await using var storage = await database.Start();
        await storage.Settings.Set(Some.Server, Some.Settings);
        await storage.Pins.Claim(Some.Card(), Some.Token);
        await storage.People.Remember("platform", 42, "GB", Some.Token);

        Backup.To(file, database.Options);
        await storage.Settings.Set(Some.Server, ChatSettings.None);
        Backup.From(file, elsewhere.Options);

        await using var restored = await elsewhere.Start();
        Assert.Equal(Some.Settings, restored.Settings.At(Some.Server));
        Assert.Equal([Some.Card()], await restored.Pins.In(Some.Server, Some.Token));
        Assert.Equal("GB", restored.People.CountryOf("platform", 42));
        Assert.Empty(elsewhere.Errors);
    }

    [Fact]
    public async Task What_was_there_before_is_moved_aside_even_where_it_is_damaged()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy.db");
        await using (var first = await database.Start())
            await first.Settings.Set(Some.Server, Some.Settings);
        Backup.To(file, database.Options);
        await File.WriteAllTextAsync(database.Options.Path, "damaged", Some.Token);

        Backup.From(file, database.Options);

        await using var restored = await database.Start();
        Assert.Equal(Some.Settings, restored.Settings.At(Some.Server));
        Assert.Equal("damaged", await File.ReadAllTextAsync($"{database.Options.Path}.old1", Some.Token));
    }

    [Fact]
    public async Task A_running_bot_a_missing_key_and_what_is_no_backup_are_refused_and_nothing_changes()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy.db");
        var nonsense = Path.Combine(database.Folder, "nonsense.db");
        await File.WriteAllTextAsync(nonsense, "no database at all", Some.Token);
        await using var storage = await database.Start();
        await storage.Settings.Set(Some.Server, Some.Settings);
        Backup.To(file, database.Options);

        Assert.Contains("is there already", Refused(() => Backup.To(file, database.Options)), StringComparison.Ordinal);
        Assert.Contains("Stop the bot first", Refused(() => Backup.From(file, database.Options)), StringComparison.Ordinal);
        Assert.Contains("nonsense.key is not there", Refused(() => Backup.From(nonsense, database.Options)), StringComparison.Ordinal);
        File.Copy(database.Options.KeyFile, Path.ChangeExtension(nonsense, ".key"));
        Assert.Contains("is damaged or no backup", Refused(() => Backup.From(nonsense, database.Options)), StringComparison.Ordinal);

        await storage.Settings.Set(Some.Server, Some.Settings with { Country = "IE" });
        Assert.Equal("IE", storage.Settings.At(Some.Server)?.Country);
    }

    [Fact]
    public void For_PostgreSQL_its_own_programs_are_named() => Assert.Contains(
        "pg_dump", Refused(() => Backup.To("copy", new StorageOptions { Provider = StorageProvider.Postgresql })),
        StringComparison.Ordinal);

    private static string Refused(Action work) => Assert.Throws<StorageException>(work).Message;
}
