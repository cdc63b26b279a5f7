using Bot.Content;
using Bot.Hosting;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Bot.Load.Discord;

/// <summary>
/// What an ordinary message, which the bot has nothing to say to, costs in memory to be collected. The bot runs in this process.
/// </summary>
internal static class AllocationTable
{
    private const int Messages = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task RunAsync()
    {
        Console.WriteLine("\n| bot | bytes allocated for an ordinary message |\n|---|---|");
        Console.WriteLine($"| ours | {await BytesAsync("questions"):F0} |");
        Console.WriteLine($"| ours, speaking when mentioned | {await BytesAsync("mentioned"):F0} |");
    }

    private static async Task<double> BytesAsync(string speaking)
    {
        using var fake = await Fake.StartAsync(guilds: 1, shards: 1);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = fake.Token, ["Discord:ApiBaseUrl"] = fake.Api, ["Discord:StateFolder"] = "none",
            ["Discord:Speaking"] = speaking, ["Discord:RequestsPerSecond"] = "10000", ["Bot:Cooldown"] = "00:00:00",
            ["Storage:Path"] = Path.Combine(Directory.CreateTempSubdirectory("bot-load-").FullName, "bot.db"),
        }).Build();
        var folder = Path.Combine(Repository.Root, "content");
        var content = ContentFolder.Load(folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        using var bot = Worker.Create(new ContentSource(folder, content, ContentStamp.Of(folder), ContentFolder.Load), settings);
        await bot.StartAsync();
        var deadline = new Deadline(Patience, () => false);
        await deadline.UntilAsync(() => fake.HasSentGuildsAsync(1), "session");
        await HearAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await HearAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        await bot.StopAsync();
        return (double)allocated / Messages;

        async Task HearAsync()
        {
            await fake.ChatterAsync(Messages);
            await fake.MentionEachShardAsync(1, deadline);
        }
    }
}
