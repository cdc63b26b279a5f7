using System.Diagnostics;
using Bot.Testing.Load;

namespace Bot.Load.Operations;

/// <summary>A worker with pinned cards on FakeDiscord, killed without warning at random moments while it writes and refreshes.</summary>
internal static class PinKillTable
{
    public static async Task<int> RunAsync(int kills)
    {
        var clock = Stopwatch.StartNew();
        var result = await PinKill.RunAsync(kills, seed: kills);
        Console.WriteLine("| figure | value |\n|---|---|");
        Console.WriteLine($"| kills (seed {kills}), minutes | {result.Kills}, {clock.Elapsed.TotalMinutes:F1} |");
        Console.WriteLine($"| of these while starting, a few ms after a post | {result.WhileStarting}, {result.AtPost} |");
        Console.WriteLine($"| of these in the middle of a refresh | {result.WhileRefreshing} |");
        Console.WriteLine($"| acknowledged settings, of these lost | {result.Settings}, {result.LostSettings.Count} |");
        Console.WriteLine($"| acknowledged pins and unpins, of these lost | {result.Pins}, {result.LostPins.Count} |");
        Console.WriteLine($"| cards at the end | {result.Cards} |");
        Console.WriteLine($"| posted twice | {result.Twice.Count} |");
        Console.WriteLine($"| not current at the end | {result.Stale.Count} |");
        Console.WriteLine(
            $"| not current by the bot's own word, of these perhaps posted | {result.NotCurrent.Count}, {result.PerhapsPosted} |");
        string[] wrong =
        [
            .. result.LostSettings, .. result.LostPins, .. result.Twice, .. result.Stale, .. result.NotCurrent, .. result.Violations,
        ];
        foreach (var line in wrong)
            Console.WriteLine(line);
        return wrong.Length == 0 ? 0 : 1;
    }
}
