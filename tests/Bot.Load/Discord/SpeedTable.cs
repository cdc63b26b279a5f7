using System.Diagnostics;
using Bot.Testing.FakeDiscord;

namespace Bot.Load.Discord;

/// <summary>
/// Ours beside the smallest discord.js echo bot, each on one core of its own against the same fake on another: from a mention sent to its answer
/// received, and ordinary messages a second.
/// </summary>
internal static class SpeedTable
{
    private const int Mentions = 1000;
    private const int Chatter = 200_000;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| bot | start to online, s | p50, ms | p99, ms | ordinary messages a second |\n|---|---|---|---|---|");
        for (var round = 0; round < 2; round++)
        {
            await RowAsync("ours", (api, token) => Subject.Ours(api, token, "1"));
            await RowAsync("discord.js echo", (api, token) => Subject.DiscordJs(api, token, "1"));
        }
        return 0;
    }

    private static async Task RowAsync(string name, Func<string, string, Subject> start)
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { Checks = false, BucketLimit = 10_000_000, GlobalLimit = 10_000_000, IdentifyWindow = TimeSpan.Zero });
        var clock = Stopwatch.StartNew();
        using var subject = start(discord.ApiUrl.AbsoluteUri, discord.Token);
        while (discord.Online == 0)
            await Task.Delay(5);
        await AskAsync(discord);
        var online = clock.Elapsed;
        for (var i = 0; i < Mentions; i++)
            await AskAsync(discord);
        var took = new List<double>();
        for (var i = 0; i < Mentions; i++)
            took.Add((await AskAsync(discord)).TotalMilliseconds);
        took.Sort();
        await ChatterAsync(discord, Chatter / 10);
        var all = await ChatterAsync(discord, Chatter);
        Console.WriteLine($"| {name} | {online.TotalSeconds:F2} | {took[Mentions / 2]:F2} | {took[Mentions * 99 / 100]:F2} | {Chatter / all.TotalSeconds:F0} |");
    }

    private static async Task<TimeSpan> ChatterAsync(DiscordServer discord, int times)
    {
        var start = Stopwatch.GetTimestamp();
        await discord.ChatterAsync(discord.Channel(), "anyone up for a game tonight after dinner", times);
        await AskAsync(discord);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> AskAsync(DiscordServer discord)
    {
        var posted = discord.Posted;
        var start = Stopwatch.GetTimestamp();
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is naloxone");
        while (discord.Posted == posted)
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(1))
                await Task.Delay(1);
            else
                await Task.Yield();
        return Stopwatch.GetElapsedTime(start);
    }
}
