using System.Data.Common;
using System.Reflection;
using Bot.Storage.Engines;
using Bot.Storage.People;
using Bot.Storage.Rows;

namespace Bot.Storage;

/// <summary>Brings the tables up to date, and sees that the key file is the one the people in them were stored with.</summary>
internal sealed class SchemaCheck(PersonKey key)
{
    private static string Ours { get; } =
        typeof(SchemaCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <exception cref="NewerSchemaException">The database is ahead of this program.</exception>
    /// <exception cref="StorageException">The key file is not the right one.</exception>
    public async Task BringUpToDate(BotContext context, DatabaseEngine database, CancellationToken ct)
    {
        var known = context.Database.GetMigrations().ToArray();
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct)).ToArray();
        if (applied.Except(known).FirstOrDefault() is { } foreign)
            throw new NewerSchemaException(
                $"{database.Name} was written by version {await WriterOf(context, ct)} of the bot, and is ahead of this one, {Ours}: "
                + $"it has schema {applied.Length} ({foreign}), and this one knows schema {known.Length}. Start that version "
                + "or a newer one, or bring back a backup made before it.");
        if (known.Length > applied.Length)
            await context.Database.MigrateAsync(ct);
        await CheckKey(context, database.IsShared, isNew: known.Length > applied.Length, ct);
    }

    private async Task CheckKey(BotContext context, bool isShared, bool isNew, CancellationToken ct)
    {
        var about = await context.About.SingleOrDefaultAsync(ct);
        // Another process may be about to store somebody with the key it has.
        var isNeeded = about is not null && (isShared || await context.People.AnyAsync(ct));
        key.Open(mayBeMade: !isNeeded);
        if (isNeeded && !key.Check.AsSpan().SequenceEqual(about!.Key))
            throw key.IsWrong();
        if (about is null)
            context.Add(about = new AboutRow { Version = Ours, Key = key.Check });
        about.Key = key.Check;
        if (isNew)
            about.Version = Ours;
        await context.SaveChangesAsync(ct);
    }

    private static async Task<string> WriterOf(BotContext context, CancellationToken ct)
    {
        try
        {
            return (await context.About.AsNoTracking().SingleAsync(ct)).Version;
        }
        catch (Exception moved) when (moved is DbException or InvalidOperationException)
        {
            return "unknown";
        }
    }
}
