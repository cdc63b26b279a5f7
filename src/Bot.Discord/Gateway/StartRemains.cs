namespace Bot.Discord.Gateway;

/// <summary>
/// A start leaves behind what a bot at work never makes again, the more so the more shards there are: that is given back, once.
/// </summary>
internal static class StartRemains
{
    /// <summary>
    /// Waits until every shard has a session, and a little for its guilds to pass by, then collects; ends early where cancelled.
    /// </summary>
    public static async Task GiveBackAsync(Shard[] shards, GatewayPace pace, TimeProvider time, CancellationToken ct)
    {
        try
        {
            while (shards.Any(shard => shard.Session is null))
                await Task.Delay(pace.Saving, time, ct);
            await Task.Delay(pace.Settling, time, ct);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
