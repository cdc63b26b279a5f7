using Bot.Storage.Rows;
using Bot.Storage.Stores;

namespace Bot.Storage;

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed class Housekeeping(Database database, ChatSettingsStore settings, ServerStore servers, TimeProvider time)
{
    public static TimeSpan CountsKeptFor { get; } = TimeSpan.FromDays(30);

    public static TimeSpan HistoryKeptFor { get; } = TimeSpan.FromDays(90);

    /// <exception cref="StorageException">It could not be deleted; the next time it may.</exception>
    public async Task DeleteDue(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (oldestLine, leftBefore) = (now - HistoryKeptFor, now - IServerStore.KeptFor);
        var oldestDay = DateOnly.FromDateTime((now - CountsKeptFor).UtcDateTime);
        await database.Write(async context =>
        {
            // Written even where nothing is due: a disk that is full is seen to have space again.
            await context.About.ExecuteUpdateAsync(about => about.SetProperty(row => row.Version, row => row.Version), ct);
            await context.Counts.Where(count => count.Day < oldestDay).ExecuteDeleteAsync(ct);
            return await context.History.Where(line => line.At < oldestLine).ExecuteDeleteAsync(ct);
        }, [], ct);
        var due = await database.Read(
            context => context.LeftServers.AsNoTracking().Where(row => row.At <= leftBefore).ToArrayAsync(ct), ct);
        foreach (var left in due)
            if (await Delete(left, ct))
            {
                await settings.Refresh(left.Place, ct);
                servers.Drop(left.Place);
            }
    }

    /// <returns>False where the bot is back there since.</returns>
    private Task<bool> Delete(LeftServerRow left, CancellationToken ct) => database.Write(async context =>
    {
        var (platform, server) = (left.Platform, left.Server);
        var still = context.LeftServers.Where(row => row.Platform == platform && row.Server == server && row.At == left.At);
        if (await still.ExecuteDeleteAsync(ct) == 0)
            return false;
        await context.Settings.Where(row => row.Platform == platform && row.Server == server).ExecuteDeleteAsync(ct);
        await context.History.Where(row => row.Platform == platform && row.Server == server).ExecuteDeleteAsync(ct);
        await context.Pins.Where(row => row.Platform == platform && row.Server == server).ExecuteDeleteAsync(ct);
        await context.Counts.Where(row => row.Platform == platform && row.Server == server).ExecuteDeleteAsync(ct);
        return true;
    }, [settings.News(left.Place)], ct);
}
