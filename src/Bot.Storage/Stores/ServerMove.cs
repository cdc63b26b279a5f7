namespace Bot.Storage.Stores;

/// <summary>What is kept about a server becomes another's; where that has the same already, its own stays and this goes.</summary>
internal static class ServerMove
{
    public static async Task<bool> Do(BotContext context, ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        if (from == to)
            return false;
        await Settings(context, from, to, ct);
        await Pins(context, from, to, ct);
        await Counts(context, from, to, ct);
        await context.History.Where(line => line.Platform == from.Platform && line.Server == from.Server)
            .ExecuteUpdateAsync(line => line.SetProperty(row => row.Server, to.Server), ct);
        await context.LeftServers.Where(row => row.Platform == from.Platform && (row.Server == from.Server || row.Server == to.Server))
            .ExecuteDeleteAsync(ct);
        return true;
    }

    private static async Task Settings(BotContext context, ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        var moving = context.Settings.Where(row => row.Platform == from.Platform && row.Server == from.Server);
        var standing = context.Settings.Where(row => row.Platform == to.Platform && row.Server == to.Server);
        await moving.Where(row => standing.Any(other => other.Channel == row.Channel)).ExecuteDeleteAsync(ct);
        await moving.ExecuteUpdateAsync(row => row.SetProperty(one => one.Server, to.Server), ct);
    }

    private static async Task Pins(BotContext context, ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        var moving = context.Pins.Where(pin => pin.Platform == from.Platform && pin.Server == from.Server);
        var standing = context.Pins.Where(pin => pin.Platform == to.Platform && pin.Server == to.Server);
        await moving.Where(pin => standing.Any(other => other.Channel == pin.Channel && other.Card == pin.Card)).ExecuteDeleteAsync(ct);
        await moving.ExecuteUpdateAsync(pin => pin.SetProperty(one => one.Server, to.Server), ct);
    }

    /// <summary>Both were opened, so their sums are added.</summary>
    private static async Task Counts(BotContext context, ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO opened_counts (platform, server, card, day, times)
            SELECT platform, {to.Server}, card, day, times FROM opened_counts WHERE platform = {from.Platform} AND server = {from.Server}
            ON CONFLICT (platform, server, card, day) DO UPDATE SET times = opened_counts.times + excluded.times
            """, ct);
        await context.Counts.Where(count => count.Platform == from.Platform && count.Server == from.Server).ExecuteDeleteAsync(ct);
    }
}
