using Bot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests;

public sealed class SchemaTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public void One_set_of_migrations_leads_to_the_model_with_every_provider(StorageProvider provider)
    {
        var options = new DbContextOptionsBuilder<BotContext>();
        using DatabaseEngine engine = provider == StorageProvider.Sqlite
            ? new SqliteEngine(":memory:") : new PostgresEngine("Host=127.0.0.1;Database=none");
        engine.Configure(options);
        using var context = new BotContext(options.Options);

        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_table_and_every_column_is_told_in_words() => Assert.All(StoredSchema.Tables, table =>
    {
        Assert.EndsWith(".", table.Meaning, StringComparison.Ordinal);
        Assert.All(table.Columns, column => Assert.EndsWith(".", column, StringComparison.Ordinal));
    });

    [Theory, ClassData(typeof(BothProviders))]
    public async Task What_is_told_is_what_the_database_holds(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (await database.Start())
        {
            // Made, and left alone.
        }
        var options = new DbContextOptionsBuilder<BotContext>();
        using DatabaseEngine engine = provider == StorageProvider.Sqlite
            ? new SqliteEngine(database.Options.Path) : new PostgresEngine(database.Options.ConnectionString!);
        engine.Configure(options);
        await using var context = new BotContext(options.Options);
        var columns = provider == StorageProvider.Sqlite
            ? context.Database.SqlQueryRaw<string>(
                """
                SELECT t.name AS "Value" FROM sqlite_schema AS t JOIN pragma_table_info(t.name)
                WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\'
                """)
            : context.Database.SqlQueryRaw<string>(
                """
                SELECT table_name AS "Value" FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
                """);

        var stored = (await columns.ToArrayAsync(Some.Token)).CountBy(name => name).ToDictionary();

        Assert.Equivalent(stored, StoredSchema.Tables.ToDictionary(table => table.Name, table => table.Columns.Length), strict: true);
    }
}
