namespace Bot.Storage.Stores;

/// <summary>Gives what is kept about one server to another. What the other has already stays.</summary>
internal sealed class ServerMove(Database database, ChatSettingsStore settings)
{
    /// <exception cref="StorageException">It could not be kept, and nothing has changed.</exception>
    public async Task Run(ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        await database.Write(async context =>
        {
            var (platform, old, other) = (from.Platform, from.Server, to.Server);
            await context.Settings.Where(row => row.Platform == platform && row.Server == old && context.Settings.Any(
                there => there.Platform == platform && there.Server == other && there.Channel == row.Channel)).ExecuteDeleteAsync(ct);
            await context.Pins.Where(row => row.Platform == platform && row.Server == old && context.Pins.Any(
                there => there.Platform == platform && there.Server == other && there.Channel == row.Channel && there.Card == row.Card))
                .ExecuteDeleteAsync(ct);
            await context.Counts.Where(row => row.Platform == platform && row.Server == old && context.Counts.Any(
                there => there.Platform == platform && there.Server == other && there.Card == row.Card && there.Day == row.Day))
                .ExecuteDeleteAsync(ct);
            await context.Settings.Where(row => row.Platform == platform && row.Server == old)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Server, other), ct);
            await context.Pins.Where(row => row.Platform == platform && row.Server == old)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Server, other), ct);
            await context.Counts.Where(row => row.Platform == platform && row.Server == old)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Server, other), ct);
            return await context.History.Where(row => row.Platform == platform && row.Server == old)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Server, other), ct);
        }, settings.News(from), ct);
        await database.Write(_ => Task.FromResult(true), settings.News(to), ct);
        await settings.Reload(from, ct);
        await settings.Reload(to, ct);
    }
}
