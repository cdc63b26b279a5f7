using System.Diagnostics;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Load.Operations;

/// <summary>From nothing to answering with one token set: time to ready and to the first answer, memory at rest,
/// size when published.</summary>
internal static class StartTable
{
    private const int Runs = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"published: {await PublishedMegabytesAsync():F1} MB, content included\n");
        Console.WriteLine($"| platform | ready, s | first answer, s | resident at rest, MB |\n|---|---|---|---|  (medians of {Runs} runs)");
        await RowAsync("Telegram", TelegramAsync);
        await RowAsync("Discord", DiscordAsync);
        return 0;
    }

    private static async Task RowAsync(string platform, Func<string, Task<(double Ready, double Answer, double Megabytes)>> run)
    {
        var runs = new List<(double Ready, double Answer, double Megabytes)>();
        for (var i = 0; i < Runs; i++)
        {
            var folder = Directory.CreateTempSubdirectory("start");
            runs.Add(await run(folder.FullName));
            folder.Delete(recursive: true);
        }
        Console.WriteLine(
            $"| {platform} | {Median(runs.Select(r => r.Ready)):F2} | {Median(runs.Select(r => r.Answer)):F2} "
                + $"| {Median(runs.Select(r => r.Megabytes)):F0} |");
    }

    private static async Task<(double Ready, double Answer, double Megabytes)> TelegramAsync(string folder)
    {
        await using var telegram = await FakeTelegramServer.Start(checksSpec: false);
        var person = telegram.People.Join("Ann");
        telegram.People.Say(person, "what is naloxone");
        return await MeasureAsync(RunningBot.Start(null, telegram, folder), () => telegram.Calls.Reply(person.Id));
    }

    private static async Task<(double Ready, double Answer, double Megabytes)> DiscordAsync(string folder)
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { Checks = false });
        return await MeasureAsync(RunningBot.Start(discord, null, folder), async () =>
        {
            await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is naloxone");
            while (discord.Posted == 0)
                await Task.Delay(1);
        });
    }

    private static async Task<(double Ready, double Answer, double Megabytes)> MeasureAsync(RunningBot started, Func<Task> answered)
    {
        var start = Stopwatch.GetTimestamp();
        await using var bot = started;
        await bot.ReadyAsync();
        var ready = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await answered();
        var answer = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Task.Delay(Rest);
        return (ready, answer, ResidentSet.Of(bot.Id).Total);
    }

    private static async Task<double> PublishedMegabytesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("publish");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", "src/Bot", "-c", "Release", "-v", "quiet", "-o", folder.FullName])
        {
            WorkingDirectory = Repository.Root, UseShellExecute = false,
        })!;
        await publish.WaitForExitAsync();
        var bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        folder.Delete(recursive: true);
        return bytes / 1e6;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
