using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Load.Discord;

/// <summary>A fake Discord in a process of its own, so that its memory is not the bot's, and how to drive it.</summary>
internal sealed class Fake : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private Fake(Process process, string api, string token)
    {
        (_process, Api, Token) = (process, api, token);
        _control = new HttpClient { BaseAddress = new Uri(new Uri(api), "/control/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public string Api { get; }

    public string Token { get; }

    public static async Task<Fake> StartAsync(int guilds, int shards)
    {
        string[] arguments = [typeof(Fake).Assembly.Location, "discord-fake", $"{guilds}", $"{shards}"];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        return new Fake(process, (await process.StandardOutput.ReadLineAsync())!, (await process.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>Whether every shard has a session and every guild was described to it.</summary>
    public async Task<bool> HasSentGuildsAsync(int shards)
    {
        var state = await AskAsync("state");
        return state["online"]!.GetValue<int>() >= shards && state["guildsSent"]!.GetValue<bool>();
    }

    /// <summary>Small talk in one channel.</summary>
    public Task ChatterAsync(int times) => AskAsync("chatter", new JsonObject { ["content"] = Small.Talk, ["times"] = times });

    /// <summary>Returns once a mention on each shard has been answered: then every event before it has been taken in.</summary>
    public async Task MentionEachShardAsync(int shards, Deadline deadline)
    {
        var before = await PostedAsync();
        await AskAsync("mention-each-shard");
        await deadline.UntilAsync(async () => await PostedAsync() - before >= shards, "answers to a mention on each shard");
    }

    public void Dispose()
    {
        _control.Dispose();
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }

    private async Task<int> PostedAsync() => (await AskAsync("state"))["posted"]!.GetValue<int>();

    private async Task<JsonObject> AskAsync(string verb, JsonObject? asked = null)
    {
        using var answer = await _control.PostAsync(new Uri(verb, UriKind.Relative), asked is null ? null : JsonContent.Create(asked));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
