using Bot.Testing.Load;

namespace Bot.Load.Operations;

/// <summary>A worker on both fakes at 50 questions a second, told to stop and started again.</summary>
internal static class RestartTable
{
    private const int PerSecond = 50;

    public static async Task<int> RunAsync(int restarts)
    {
        var result = await RollingRestart.RunAsync(PerSecond, restarts, TimeSpan.FromSeconds(2));
        Console.WriteLine("| figure | value |\n|---|---|");
        Console.WriteLine($"| questions, at {PerSecond} a second | {result.Said} |");
        Console.WriteLine($"| restarts by SIGTERM, exit codes | {restarts}, {string.Join(' ', result.ExitCodes.Distinct())} |");
        Console.WriteLine($"| lost | {result.Lost} |");
        Console.WriteLine($"| answered twice | {result.Twice} |");
        Console.WriteLine($"| longest time without an answer on a platform, s | {result.LongestGap.TotalSeconds:F2} |");
        Console.WriteLine($"| told to stop to ready again, median, s | {result.Restart.TotalSeconds:F2} |");
        Console.WriteLine($"| slash commands while it ran | {result.Commands} |");
        Console.WriteLine($"| of them over 3 s | {result.Late} |");
        Console.WriteLine($"| the slowest of them, s | {result.SlowestCommand.TotalSeconds:F3} |");
        Console.WriteLine(
            "| slash commands during restarts, answered in time "
                + $"| {result.CommandsMeanwhile.Given}, {result.CommandsMeanwhile.Answered} |");
        Console.WriteLine($"| Discord sessions started, resumed | {result.Identifies}, {result.Resumes} |");
        return result is { Lost: 0, Twice: 0 } ? 0 : 1;
    }
}
