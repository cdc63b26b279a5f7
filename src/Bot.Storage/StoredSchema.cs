using Bot.Storage.Engines;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Storage;

/// <summary>Everything that is stored, told from the tables themselves.</summary>
public static class StoredSchema
{
    private static readonly Lazy<ImmutableArray<StoredTable>> Read = new(() =>
    {
        var options = new DbContextOptionsBuilder<BotContext>();
        new SqliteEngine("").Configure(options);
        using var context = new BotContext(options.Options);
        return [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes().Select(TableOf)];
    });

    public static ImmutableArray<StoredTable> Tables => Read.Value;

    private static StoredTable TableOf(IEntityType row) => new(
        row.GetTableName()!, row.GetComment() ?? "", [.. row.GetProperties().Select(column => column.GetComment() ?? "")]);
}
