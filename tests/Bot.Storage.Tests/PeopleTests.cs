using Bot.Storage.People;
using Bot.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Tests;

public sealed class PeopleTests
{
    private const long Person = 815_000_000_000_042;

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_chosen_country_holds_and_outlives_a_restart(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            Assert.Null(first.People.CountryOf("platform", Person));
            await first.People.Remember("platform", Person, "GB", Some.Token);
            await first.People.Remember("platform", Person, "IE", Some.Token);
        }

        await using var second = await database.Start();

        Assert.Equal("IE", second.People.CountryOf("platform", Person));
        Assert.Null(second.People.CountryOf("platform", Person + 1));
        Assert.Null(second.People.CountryOf("other", Person));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Who_asks_to_be_forgotten_is_told_what_there_was_and_nothing_is_left(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
        {
            await first.People.Remember("platform", Person, "GB", Some.Token);
            await first.Settings.Change(Some.Line(minutes: 0, person: Person), set => set, Some.Token);
            await first.Settings.Change(Some.Line(Some.Server with { Channel = 5 }, 1, Person), set => set, Some.Token);
            await first.Settings.Change(Some.Line(minutes: 2), set => set, Some.Token);

            Assert.Equal(new Forgotten("GB", 2), await first.People.Forget("platform", Person, Some.Token));
            Assert.Null(first.People.CountryOf("platform", Person));
            Assert.Equal(new Forgotten(null, 0), await first.People.Forget("platform", Person, Some.Token));
        }

        await using var second = await database.Start();

        Assert.Null(second.People.CountryOf("platform", Person));
        Assert.Equal([42, 0, 0], (await second.Settings.History(Some.Server, 10, Some.Token)).Select(line => line.Person));
    }

    [Fact]
    public async Task The_files_hold_nothing_of_a_person_once_forgotten_and_no_number_before()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using var storage = await database.Start();
        await storage.People.Remember("platform", Person, "QQ", Some.Token);
        var number = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Person);

        Assert.True(Holds(database, "QQ"u8));
        Assert.False(Holds(database, BitConverter.GetBytes(number).AsSpan(2)));
        Assert.False(Holds(database, System.Text.Encoding.ASCII.GetBytes($"{Person}")));
        await storage.People.Forget("platform", Person, Some.Token);

        Assert.False(Holds(database, "QQ"u8));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Without_the_right_key_file_nothing_is_kept_and_the_log_names_the_file_once(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
            await first.People.Remember("platform", Person, "GB", Some.Token);
        var key = Path.Combine(database.Folder, "bot.key");
        var right = await File.ReadAllTextAsync(key, Some.Token);
        await File.WriteAllTextAsync(key, new string('0', 64), Some.Token);

        await using (var second = await database.Start())
        {
            Assert.Null(second.People.CountryOf("platform", Person));
            await Assert.ThrowsAsync<StorageException>(() => second.People.Remember("platform", Person, "IE", Some.Token));
            Assert.Contains("Storage:PersonKeyFile", Assert.Single(database.Errors), StringComparison.Ordinal);
        }
        await File.WriteAllTextAsync(key, right, Some.Token);
        await using var third = await database.Start();

        Assert.Equal("GB", third.People.CountryOf("platform", Person));
    }

    [Fact]
    public async Task A_deletion_holds_where_its_traces_beside_the_database_could_not_be_overwritten()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (var first = await database.Start())
            await first.People.Remember("platform", Person, "GB", Some.Token);
        using var engine = new NeverOverwriting(database.Options.Path);
        using var log = new LoggerFactory([database.Log]);
        using var files = new Database(engine, new StorageState(), log.CreateLogger<Database>());
        var key = new PersonKey(database.Options.KeyFile);
        using var people = new PeopleStore(files, key);
        await files.Open(new SchemaCheck(key), async context =>
        {
            await people.Load(context, Some.Token);
            return true;
        }, Some.Token);

        Assert.Equal(new Forgotten("GB", 0), await people.Forget("platform", Person, Some.Token));

        Assert.Null(people.CountryOf("platform", Person));
        Assert.Single(database.Errors);
    }

    [Fact]
    public async Task The_key_and_the_database_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using var storage = await database.Start();

        Assert.All(Directory.GetFiles(database.Folder), file => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file)));
    }

    private static bool Holds(TestDatabase database, ReadOnlySpan<byte> what)
    {
        foreach (var file in Directory.GetFiles(database.Folder, "bot.db*"))
            if (Contents(file).AsSpan().IndexOf(what) >= 0)
                return true;
        return false;
    }

    private static byte[] Contents(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
