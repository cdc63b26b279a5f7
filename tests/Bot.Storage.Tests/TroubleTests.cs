using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bot.Storage.Tests;

/// <summary>Without its database the bot goes on, and the log says once what to do.</summary>
public sealed class TroubleTests
{
    [Theory]
    [InlineData("this is no database, and longer than the head of one would be: SQLite writes one hundred bytes at the start of a file.")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense")]
    public async Task A_damaged_file_is_told_with_its_path_and_the_way_out(string contents)
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await File.WriteAllTextAsync(database.Options.Path, contents, Some.Token);

        await using var storage = await database.Start();

        await AssertDown(storage, database, $"{database.Options.Path} (Storage:Path) is damaged", "bot restore FILE");
        Assert.Equal(contents, await File.ReadAllTextAsync(database.Options.Path, Some.Token));
    }

    [Fact]
    public async Task A_file_damaged_in_the_middle_is_told_too()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (var first = await database.Start())
            for (var i = 0; i < 100; i++)
                await first.Settings.Set(new ChatPlace("platform", i), Some.Settings);
        using (var file = File.OpenWrite(database.Options.Path))
        {
            file.Position = file.Length / 3;
            file.Write(new byte[file.Length / 3]);
        }

        await using var second = await database.Start();

        await AssertDown(second, database, $"{database.Options.Path} (Storage:Path) is damaged", "bot restore FILE");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_with_its_path_and_the_way_out()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root", "only root can mount a folder that cannot be written");
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (var first = await database.Start())
            await first.Settings.Set(Some.Server, Some.Settings);
        using var mounted = Mount.Over(database.Folder, "--bind", database.Folder, "-o", "bind,ro");

        await using var second = await database.Start();

        await AssertDown(second, database, $"{database.Options.Path} (Storage:Path) cannot be written", "Give the user");
    }

    [Fact]
    public async Task A_path_that_cannot_be_made_is_told()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        Directory.CreateDirectory(database.Options.Path);

        await using var storage = await database.Start();

        await AssertDown(storage, database, $"{database.Options.Path} (Storage:Path) cannot be", "");
    }

    [Fact]
    public async Task A_full_disk_is_told_once_and_when_there_is_space_again_it_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root can mount a disk small enough to fill");
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        using var mounted = Mount.Over(database.Folder, "tmpfs", "-t", "tmpfs", "-o", "size=2m");
        await using var storage = await database.Start();
        await storage.Settings.Set(Some.Server, Some.Settings);
        var filler = Path.Combine(database.Folder, "filler");
        Fill(filler);

        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<StorageException>(async () =>
            {
                for (var channel = 1; channel < 10_000; channel++)
                    await storage.Settings.Set(Some.Server with { Channel = channel }, Some.Settings);
            });
        Assert.Contains("is full. Make space", Assert.Single(database.Errors), StringComparison.Ordinal);
        Assert.False(storage.State.IsUp);
        Assert.Equal(Some.Settings, storage.Settings.At(Some.Server));
        File.Delete(filler);
        database.Time.Advance(TimeSpan.FromMinutes(1));
        await Soon.Is(() => storage.State.IsUp);

        await storage.Settings.Set(Some.Server, Some.Settings with { Country = "IE" });
        Assert.Equal("IE", storage.Settings.At(Some.Server)?.Country);
        Assert.Single(database.Errors);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_once_without_its_password()
    {
        using var database = TestDatabase.At("Host=127.0.0.1;Port=1;Database=bot;Username=bot;Password=hunter2");

        await using var storage = await database.Start();

        await AssertDown(
            storage, database, "PostgreSQL at 127.0.0.1:1, database bot (Storage:ConnectionString) cannot be reached", "Start PostgreSQL");
        Assert.DoesNotContain(database.Log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_does_not_hold_up_the_start()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        using var database = TestDatabase.At($"Host=127.0.0.1;Port={port};Database=bot;Username=bot;Timeout=0");

        await using var storage = await StartWithoutWaiting(database);

        Assert.False(storage.State.IsUp);
        Assert.Null(storage.Settings.At(Some.Server));
        await Assert.ThrowsAsync<StorageException>(() => storage.Settings.Set(Some.Server, Some.Settings));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_answers_after_the_start_is_opened_then_unless_its_schema_is_newer(bool isNewer)
    {
        using var database = await TestDatabase.New(StorageProvider.Postgresql);
        await using (var first = await database.Start())
            await first.Settings.Set(Some.Server, Some.Settings);
        await using var other = new NpgsqlConnection(database.Options.ConnectionString);
        await other.OpenAsync(Some.Token);
        await using var transaction = await other.BeginTransactionAsync(Some.Token);
        await Run(isNewer
            ? "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29991231235959_Later', '99.0')"
            : "SELECT 1");
        await Run("LOCK TABLE \"__EFMigrationsHistory\" IN ACCESS EXCLUSIVE MODE");
        await using var storage = await StartWithoutWaiting(database);
        Assert.False(storage.State.IsUp);

        await transaction.CommitAsync(Some.Token);

        await Soon.Is(() => storage.State.IsUp || database.Log.Lines.Any(line =>
            line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains("29991231235959_Later", StringComparison.Ordinal)));
        Assert.Equal(isNewer ? null : Some.Settings, storage.Settings.At(Some.Server));

        async Task Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, other, transaction);
            await command.ExecuteNonQueryAsync(Some.Token);
        }
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_newer_schema_is_left_alone_and_the_version_that_is_needed_is_named(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
            await first.Get<Database>().Write(async context =>
            {
                await context.Database.ExecuteSqlAsync($"""
                    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231235959_Later', '99.0')
                    """, Some.Token);
                return await context.Database.ExecuteSqlAsync($"UPDATE about SET version = '7.8.9'", Some.Token);
            }, [], Some.Token);

        var refusal = await Assert.ThrowsAsync<NewerSchemaException>(() => database.Start());

        Assert.Contains("was written by version 7.8.9 of the bot", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("it has schema 2 (29991231235959_Later), and this one knows schema 1", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<RunningStorage> StartWithoutWaiting(TestDatabase database)
    {
        var start = database.Start();
        await Soon.Is(() =>
        {
            database.Time.Advance(TimeSpan.FromSeconds(1));
            return start.IsCompleted;
        });
        return await start;
    }

    private static async Task AssertDown(RunningStorage storage, TestDatabase database, string what, string wayOut)
    {
        var error = Assert.Single(database.Errors);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.Contains(wayOut, error, StringComparison.Ordinal);
        Assert.False(storage.State.IsUp);
        Assert.Contains(what, storage.State.Reason, StringComparison.Ordinal);
        Assert.Null(storage.Settings.At(Some.Server));
        Assert.Null(storage.People.CountryOf("platform", 42));
        storage.Servers.Present(Some.Server);
        storage.Counts.Opened(Some.Server, new CardKey("overdose"));
        var told = await Assert.ThrowsAsync<StorageException>(() => storage.Settings.Set(Some.Server, Some.Settings));
        Assert.Contains(what, told.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => storage.Pins.Claim(Some.Card(), Some.Token));
        await Assert.ThrowsAsync<StorageException>(() => storage.People.Forget("platform", 42, Some.Token));
        await Assert.ThrowsAsync<StorageException>(() => storage.Counts.Since(Some.Server, default, Some.Token));
        database.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(database.Errors);
    }

    private static void Fill(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            while (true)
                stream.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
