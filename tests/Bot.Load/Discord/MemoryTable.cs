using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Load.Discord;

/// <summary>Resident set against number of servers (50 channels, 20 members each), ours beside discord.js on its default cache.</summary>
internal static class MemoryTable
{
    private const int GuildsPerShard = 2500;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static async Task<int> RunAsync(int[] guilds)
    {
        Console.WriteLine("| bot | guilds | shards | resident, MB | last guild taken in after, s |\n|---|---|---|---|---|");
        foreach (var (name, start) in ((string, Func<string, string, Subject>)[])[("ours", (api, token) => Subject.Ours(api, token)), ("discord.js", (api, token) => Subject.DiscordJs(api, token))])
            foreach (var count in guilds)
                await RowAsync(name, start, count);
        return 0;
    }

    private static async Task RowAsync(string name, Func<string, string, Subject> start, int guilds)
    {
        var shards = (guilds + GuildsPerShard - 1) / GuildsPerShard;
        using var fake = Process.Start(new ProcessStartInfo("dotnet", [typeof(MemoryTable).Assembly.Location, "discord-fake", $"{guilds}", $"{shards}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        try
        {
            var api = (await fake.StandardOutput.ReadLineAsync())!;
            var token = (await fake.StandardOutput.ReadLineAsync())!;
            using var http = new HttpClient { BaseAddress = new Uri(new Uri(api), "/control/") };
            var clock = Stopwatch.StartNew();
            using var subject = start(api, token);
            // A mention in the last guild of each shard is answered only after every guild before it has been taken in.
            while (!await IsReadyAsync(http, shards) && clock.Elapsed < Patience && !subject.HasEnded)
                await Task.Delay(100);
            var took = clock.Elapsed;
            await Task.Delay(Settling);
            Console.WriteLine(subject.HasEnded || took >= Patience ? $"| {name} | {guilds} | {shards} | ended or not ready | {took.TotalSeconds:F1} |"
                : $"| {name} | {guilds} | {shards} | {subject.Megabytes():F0} | {took.TotalSeconds:F1} |");
        }
        finally
        {
            fake.StandardInput.Close();
            if (!fake.WaitForExit(TimeSpan.FromSeconds(10)))
                fake.Kill();
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, int shards)
    {
        var state = await StateAsync(http);
        if (state["online"]!.GetValue<int>() < shards || !state["guildsSent"]!.GetValue<bool>())
            return false;
        var before = state["posted"]!.GetValue<int>();
        await http.PostAsync(new Uri("mention-each-shard", UriKind.Relative), null);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(20))
            if ((await StateAsync(http))["posted"]!.GetValue<int>() - before >= shards)
                return true;
        return false;
    }

    private static async Task<JsonObject> StateAsync(HttpClient http)
    {
        using var answer = await http.PostAsync(new Uri("state", UriKind.Relative), null);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
