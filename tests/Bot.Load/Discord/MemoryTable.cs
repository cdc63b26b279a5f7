namespace Bot.Load.Discord;

/// <summary>
/// Resident set against number of servers (50 channels, 20 members each), ours beside discord.js on its default cache: after every guild
/// has been taken in, then so many ordinary messages and an answer on each shard, then half a minute of quiet.
/// </summary>
internal static class MemoryTable
{
    private const int GuildsPerShard = 2500;
    private const int Messages = 20_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(string only, int[] guilds)
    {
        Console.WriteLine("| bot | guilds | shards | last guild taken in after, s | resident, MB | of it own | files |\n"
            + "|---|---|---|---|---|---|---|");
        foreach (var (name, start) in Subject.All.Where(bot => bot.Name.StartsWith(only, StringComparison.Ordinal)))
            foreach (var count in guilds)
                await RowAsync(name, start, count);
        return 0;
    }

    private static async Task RowAsync(string name, StartBot start, int guilds)
    {
        var shards = (guilds + GuildsPerShard - 1) / GuildsPerShard;
        using var fake = await Fake.StartAsync(guilds, shards);
        using var subject = start(fake.Api, fake.Token);
        var deadline = new Deadline(Patience, () => subject.HasEnded);
        try
        {
            await deadline.UntilAsync(() => fake.HasSentGuildsAsync(shards), "sessions and guilds on every shard");
            // A mention in the last guild of each shard is answered only after every guild before it has been taken in.
            await fake.MentionEachShardAsync(shards, deadline);
            var ready = deadline.Elapsed;
            await fake.ChatterAsync(Messages);
            await fake.MentionEachShardAsync(shards, deadline);
            await Task.Delay(Quiet);
            var set = subject.ResidentSet();
            Console.WriteLine(
                $"| {name} | {guilds} | {shards} | {ready.TotalSeconds:F1} | {set.Total:F0} | {set.Own:F0} | {set.Files:F0} |");
        }
        catch (BotFailedException failed)
        {
            Console.WriteLine($"| {name} | {guilds} | {shards} | {failed.Message} | - | - | - |");
        }
    }
}
