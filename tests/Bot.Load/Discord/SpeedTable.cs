using System.Diagnostics;
using Bot.Testing.FakeDiscord;

namespace Bot.Load.Discord;

/// <summary>
/// Ours beside the smallest discord.js echo bot, each on one core of its own against the same fake on another: start, from a mention sent
/// to its answer received, and ordinary messages.
/// </summary>
internal static class SpeedTable
{
    private const int Rounds = 2;
    private const int Mentions = 1000;
    private const int Chatter = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync()
    {
        if (OperatingSystem.IsLinux())
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        Console.WriteLine(
            "| bot | start to READY, s | to first answer, s | p50, ms | p99, ms | ordinary messages a second | processor time of each, us |"
            + "\n"
            + "|---|---|---|---|---|---|---|");
        for (var round = 0; round < Rounds; round++)
        {
            await RowAsync("ours", Subject.Ours);
            await RowAsync("ours, speaking when mentioned", Subject.OursWhenMentioned);
            await RowAsync("discord.js echo", Subject.DiscordJs);
        }
        await AllocationTable.RunAsync();
        return 0;
    }

    private static async Task RowAsync(string name, StartBot start)
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Checks = false, BucketLimit = 10_000_000, GlobalLimit = 10_000_000, IdentifyWindow = TimeSpan.Zero,
        });
        try
        {
            using var subject = start(discord.ApiUrl.AbsoluteUri, discord.Token, "1");
            Console.WriteLine($"| {name} | {await MeasureAsync(discord, subject)} |");
        }
        catch (BotFailedException failed)
        {
            Console.WriteLine($"| {name} | {failed.Message} |");
        }
    }

    private static async Task<string> MeasureAsync(DiscordServer discord, Subject subject)
    {
        var deadline = new Deadline(Patience, () => subject.HasEnded);
        while (discord.Online == 0)
        {
            deadline.Check("session");
            await Task.Delay(1);
        }
        var ready = deadline.Elapsed;
        await AskAsync(discord, deadline);
        var answered = deadline.Elapsed;
        for (var i = 0; i < Mentions; i++)
            await AskAsync(discord, deadline);
        var took = new List<double>();
        for (var i = 0; i < Mentions; i++)
            took.Add((await AskAsync(discord, deadline)).TotalMilliseconds);
        took.Sort();
        await ChatterAsync(discord, deadline, Chatter);
        var worked = subject.Worked;
        var all = await ChatterAsync(discord, deadline, Chatter);
        worked = subject.Worked - worked;
        return $"{ready.TotalSeconds:F2} | {answered.TotalSeconds:F2} | {took[Mentions / 2]:F2} | {took[Mentions * 99 / 100]:F2} | "
            + $"{Chatter / all.TotalSeconds:F0} | {worked.TotalMicroseconds / Chatter:F1}";
    }

    private static async Task<TimeSpan> ChatterAsync(DiscordServer discord, Deadline deadline, int times)
    {
        var start = Stopwatch.GetTimestamp();
        await discord.ChatterAsync(discord.Channel(), Small.Talk, times);
        await AskAsync(discord, deadline);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> AskAsync(DiscordServer discord, Deadline deadline)
    {
        var posted = discord.Posted;
        var start = Stopwatch.GetTimestamp();
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> {Small.Question}");
        while (discord.Posted == posted)
            if (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
                await Task.Yield();
            else
            {
                deadline.Check("answer to a mention");
                await Task.Delay(1);
            }
        return Stopwatch.GetElapsedTime(start);
    }
}
