using Bot.Testing.FakeDiscord;

namespace Bot.Load.Discord;

/// <summary>
/// A fake Discord in a process of its own, so that its memory is not the bot's; it prints its address and lives until its input ends.
/// </summary>
internal static class FakeProcess
{
    public static async Task<int> RunAsync(int guilds, int shards)
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Guilds = guilds, Channels = 50, Members = 20, Shards = shards, MaxConcurrency = shards, IdentifyWindow = TimeSpan.Zero,
            Checks = false,
            BucketLimit = 1_000_000, GlobalLimit = 1_000_000,
        });
        Console.WriteLine(discord.ApiUrl.AbsoluteUri);
        Console.WriteLine(discord.Token);
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Nothing is asked of it here: it is driven through its control routes.
        }
        return 0;
    }
}
