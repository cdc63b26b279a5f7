using System.Diagnostics;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Testing.Load;

/// <summary>What a worker loses, repeats and delays while it is told to stop and started again, over and over, under load.</summary>
/// <param name="Restart">From being told to stop to being ready again: the median.</param>
/// <param name="Late">Of <paramref name="Commands"/>, those not answered within three seconds.</param>
/// <param name="ExitCodes">Of the processes that were told to stop.</param>
public sealed record RollingRestart(
    int Said, int Lost, int Twice, TimeSpan LongestGap, TimeSpan Restart, int Commands, int Late, TimeSpan SlowestCommand,
    (int Given, int Answered) CommandsMeanwhile, int Identifies, int Resumes, int[] ExitCodes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <param name="pause">How long each process runs once it has caught up.</param>
    public static async Task<RollingRestart> RunAsync(int perSecond, int restarts, TimeSpan pause)
    {
        var folder = Directory.CreateTempSubdirectory("rolling-restart");
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { Channels = 500, BucketLimit = 1_000, Checks = false });
        await using var telegram = await FakeTelegramServer.Start(checksSpec: false);
        var traffic = new Traffic(discord, telegram);
        var bot = RunningBot.Start(discord, telegram, folder.FullName);
        try
        {
            await bot.ReadyAsync();
            traffic.IsUp = true;
            using var enough = new CancellationTokenSource();
            var asking = traffic.AskAsync(perSecond, enough.Token);
            var took = new List<TimeSpan>();
            var codes = new List<int>();
            for (var i = 0; i < restarts; i++)
            {
                await CaughtUpAsync(traffic, perSecond);
                await Task.Delay(pause);
                traffic.IsUp = false;
                var start = Stopwatch.GetTimestamp();
                codes.Add(await bot.StopAsync());
                await bot.DisposeAsync();
                bot = RunningBot.Start(discord, telegram, folder.FullName);
                await bot.ReadyAsync();
                took.Add(Stopwatch.GetElapsedTime(start));
                traffic.IsUp = true;
            }
            await CaughtUpAsync(traffic, perSecond);
            await enough.CancelAsync();
            await asking;
            for (var start = Stopwatch.GetTimestamp(); traffic.Count().Lost > 0 && Stopwatch.GetElapsedTime(start) < Settling;)
                await Task.Delay(500);
            codes.Add(await bot.StopAsync());
            var (lost, twice) = traffic.Count();
            var (given, late, slowest) = traffic.Commands();
            took.Sort();
            return new RollingRestart(
                traffic.Said, lost, twice, traffic.LongestGap, took[took.Count / 2], given, late, slowest, traffic.CommandsMeanwhile(),
                discord.Identifies, discord.Resumes, [.. codes]);
        }
        finally
        {
            await bot.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Until no more wait than are asked in a second.</summary>
    private static async Task CaughtUpAsync(Traffic traffic, int perSecond)
    {
        for (var start = Stopwatch.GetTimestamp(); traffic.Said - traffic.Sent > perSecond; await Task.Delay(20))
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"Of {traffic.Said} questions {traffic.Sent} were answered within {Patience}.");
    }
}
