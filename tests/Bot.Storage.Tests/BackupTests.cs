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
    public async Task A_restore_that_fails_half_way_leaves_everything_as_it_was()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy", "monday.db");
        await using (var first = await database.Start())
            await first.Settings.Set(Some.Server, Some.Settings);
        Backup.To(file, database.Options);
        var before = Files(database);
        var options = database.Options;
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "folder")).FullName;
        foreach (var obstacle in new[] { folder, Path.Combine(options.Path, "bot.key") })
        {
            options.PersonKeyFile = obstacle;
            Refused(() => Backup.From(file, options));
            Assert.Equal(before, Files(database));
        }

        await using var unharmed = await database.Start();
        Assert.Equal(Some.Settings, unharmed.Settings.At(Some.Server));
    }

    [Fact]
    public async Task A_restore_to_an_empty_folder_leaves_two_files_there()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        using var elsewhere = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy.db");
        await using (var first = await database.Start())
            Backup.To(file, database.Options);

        Backup.From(file, elsewhere.Options);

        Assert.Equal(["bot.db", "bot.key"], Files(elsewhere));
    }

    [Fact]
    public async Task A_backup_that_fails_names_the_missing_key_leaves_no_draft_and_can_be_tried_again()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy.db");
        await using (var first = await database.Start())
            await first.Settings.Set(Some.Server, Some.Settings);
        var key = await File.ReadAllTextAsync(database.Options.KeyFile, Some.Token);
        File.Delete(database.Options.KeyFile);
        await File.WriteAllTextAsync($"{file}.new", "left by one that was killed", Some.Token);

        Assert.StartsWith(
            $"{database.Options.KeyFile} (Storage:PersonKeyFile) is not there", Refused(() => Backup.To(file, database.Options)),
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(database.Options.KeyFile, key, Some.Token);
        Backup.To(file, database.Options);

        Assert.Equal(["bot.db", "bot.key", "copy.db", "copy.key"], Files(database));
    }

    [Fact]
    public async Task A_backup_of_a_damaged_database_leaves_no_draft()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (await database.Start())
        {
        }
        await File.WriteAllTextAsync(database.Options.Path, "damaged", Some.Token);

        Refused(() => Backup.To(Path.Combine(database.Folder, "copy.db"), database.Options));

        Assert.Equal(["bot.db", "bot.key"], Files(database));
    }

    [Fact]
    public async Task A_backup_that_may_not_be_read_is_not_called_damaged()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        var file = Path.Combine(database.Folder, "copy.db");
        await using (await database.Start())
            Backup.To(file, database.Options);
        await using var mine = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.StartsWith($"{file} cannot be read: ", Refused(() => Backup.From(file, database.Options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.db.old1")]
    [InlineData("bot.key")]
    public async Task Where_something_is_left_of_a_database_that_is_gone_the_start_says_so_and_what_to_do(string left)
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (await database.Start())
            Assert.DoesNotContain(database.Log.Lines, IsOfRemnant);
        File.Move(database.Options.Path, Path.Combine(database.Folder, "bot.db.old1"));
        foreach (var other in Directory.GetFiles(database.Folder).Where(other => Path.GetFileName(other) != left))
            File.Delete(other);

        await using var storage = await database.Start();

        var line = Assert.Single(database.Log.Lines, IsOfRemnant);
        Assert.StartsWith("Warning", line, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(database.Folder, left), line, StringComparison.Ordinal);
        Assert.True(storage.State.IsUp);
    }

    [Fact]
    public void For_PostgreSQL_its_own_programs_are_named() => Assert.Contains(
        "pg_dump", Refused(() => Backup.To("copy", new StorageOptions { Provider = StorageProvider.Postgresql })),
        StringComparison.Ordinal);

    private static bool IsOfRemnant(string line) => line.Contains("a new, empty database is made", StringComparison.Ordinal);

    private static string[] Files(TestDatabase database) =>
        [.. Directory.GetFiles(database.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Refused(Action work) => Assert.Throws<StorageException>(work).Message;
}
