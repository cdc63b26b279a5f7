using System.Diagnostics;
using Bot.Testing;

namespace Bot.Load.Discord;

/// <summary>A bot under measurement, in a process of its own.</summary>
internal sealed class Subject(Process process) : IDisposable
{
    /// <summary>Our bot, as people run it.</summary>
    /// <param name="cores">For taskset, such as "1"; null for all.</param>
    public static Subject Ours(string api, string token, string? cores = null) => Start(cores, "dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "run"],
        ("Discord__Token", token), ("Discord__ApiBaseUrl", api), ("Discord__StateFolder", "none"), ("Health__Listen", "none"), ("Discord__RequestsPerSecond", "10000"), ("Bot__Cooldown", "00:00:00"));

    public static Subject DiscordJs(string api, string token, string? cores = null) => Start(cores, "node",
        ["--max-old-space-size=14000", Path.Combine(Repository.Root, "tests", "discord-js", "echo.mjs"), api, token]);

    public bool HasEnded => process.HasExited;

    /// <summary>Resident set in megabytes.</summary>
    public double Megabytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Subject Start(string? cores, string file, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = cores is null ? new ProcessStartInfo(file, arguments) : new ProcessStartInfo("taskset", ["-c", cores, file, .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.WorkingDirectory = Repository.Root;
        return new Subject(Process.Start(start)!);
    }
}
