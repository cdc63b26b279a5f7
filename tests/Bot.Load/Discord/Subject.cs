using System.Diagnostics;
using Bot.Testing;

namespace Bot.Load.Discord;

/// <param name="cores">For taskset, such as "1"; null for all.</param>
internal delegate Subject StartBot(string api, string token, string? cores = null);

/// <summary>A bot under measurement, in a process of its own.</summary>
internal sealed class Subject(Process process) : IDisposable
{
    private static readonly string Npm = Path.Combine(Repository.Root, "tests", "discord-js");

    public static (string Name, StartBot Start)[] All { get; } = [("ours", Ours), ("discord.js", DiscordJs)];

    public bool HasEnded => process.HasExited;

    /// <summary>What its processor time adds up to so far, in user and kernel.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Our bot, as people run it.</summary>
    public static Subject Ours(string api, string token, string? cores = null) => Ours(api, token, cores, "questions");

    /// <summary>Our bot, told to speak only when it is asked: then it has no more to do with ordinary messages than an echo bot.</summary>
    public static Subject OursWhenMentioned(string api, string token, string? cores = null) => Ours(api, token, cores, "mentioned");

    /// <exception cref="BotFailedException">Its packages are not there.</exception>
    public static Subject DiscordJs(string api, string token, string? cores = null) => Directory.Exists(Path.Combine(Npm, "node_modules"))
        ? Start(cores, "node", ["--max-old-space-size=14000", Path.Combine(Npm, "echo.mjs"), api, token])
        : throw new BotFailedException("not installed: run `npm ci` in tests/discord-js");

    public ResidentSet ResidentSet() => Load.ResidentSet.Of(process.Id);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Subject Ours(string api, string token, string? cores, string speaking) =>
        Start(cores, "dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "run"],
            ("Discord__Token", token), ("Discord__ApiBaseUrl", api), ("Discord__StateFolder", "none"), ("Discord__Speaking", speaking),
            ("Discord__RequestsPerSecond", "10000"), ("Bot__Cooldown", "00:00:00"));

    private static Subject Start(string? cores, string file, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = cores is null
            ? new ProcessStartInfo(file, arguments) : new ProcessStartInfo("taskset", ["-c", cores, file, .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.WorkingDirectory = Repository.Root;
        return new Subject(Process.Start(start)!);
    }
}
