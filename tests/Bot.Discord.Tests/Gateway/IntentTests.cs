using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>What the bot asked to hear of, and what becomes of sessions when the operator changes it.</summary>
public sealed class IntentTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("discord-state");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_saved_session_of_other_intents_is_replaced_after_a_restart(bool before)
    {
        await using var discord = await ServerAsync(new DiscordServerOptions { MessageContent = before });
        await StartAndStopAsync(discord);
        discord.ShowMessageContent(!before);

        await using var second = await OpenAsync(discord);
        await second.HearsAsync(before ? "" : "can you hear me");

        Assert.Equal((2, 0), (discord.Identifies, discord.Resumes));
    }

    [Fact]
    public async Task A_session_saved_without_its_intents_is_replaced()
    {
        await using var discord = await ServerAsync(new DiscordServerOptions());
        await StartAndStopAsync(discord);
        var path = _state.GetFiles("discord-*.json").Single().FullName;
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        foreach (var session in file["sessions"]!.AsArray())
            session!.AsObject().Remove("intents");
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestContext.Current.CancellationToken);

        await using var second = await OpenAsync(discord);
        await second.HearsAsync("still here");

        Assert.Equal((2, 0), (discord.Identifies, discord.Resumes));
    }

    [Fact]
    public async Task A_resumed_session_that_is_refused_its_intents_is_replaced_by_one_with_less()
    {
        await using var discord = await ServerAsync(new DiscordServerOptions());
        await StartAndStopAsync(discord);
        await using var second = await OpenAsync(discord, ready: false);
        await second.UntilAsync(() => discord.Resumes == 1 && discord.Online == 1);

        discord.AllowMessageContent(false);
        await discord.CloseAsync(4014);
        await second.UntilAsync(() => discord.Identifies == 2 && discord.Online == 1);
        await second.HearsAsync("");

        Assert.Equal((2, 1), (discord.Identifies, discord.Resumes));
    }

    [Fact]
    public async Task Refused_while_live_every_shard_comes_back_with_less()
    {
        await using var discord = await ServerAsync(new DiscordServerOptions { Shards = 4, MaxConcurrency = 4, Guilds = 8 });
        await using var line = await OpenAsync(discord);
        await line.UntilAsync(() => discord.Online == 4);

        discord.AllowMessageContent(false);
        await discord.CloseAsync(4014);

        await AllBackAsync(line, identifies: 8);
    }

    [Fact]
    public async Task Refused_at_the_start_every_shard_comes_back_with_less()
    {
        await using var discord = await ServerAsync(new DiscordServerOptions { Shards = 4, MaxConcurrency = 4, Guilds = 8 });
        discord.AllowMessageContent(false);

        await using var line = await OpenAsync(discord);

        await AllBackAsync(line, identifies: 4);
    }

    public void Dispose() => _state.Delete(recursive: true);

    private static async Task AllBackAsync(Line line, int identifies)
    {
        await line.UntilAsync(() => line.Discord.Online == 4 && line.Discord.Identifies == identifies
            || line.Log.Lines.Any(entry => entry.Contains("has stopped", StringComparison.Ordinal)));

        Assert.DoesNotContain(line.Log.Lines, entry => entry.Contains("has stopped", StringComparison.Ordinal));
        Assert.Single(line.Log.Lines, entry => entry.Contains("does not grant the Message Content intent", StringComparison.Ordinal));
        Assert.False(line.Transport.ReadsMessages);
    }

    private async Task StartAndStopAsync(DiscordServer discord)
    {
        var first = await OpenAsync(discord);
        await first.StopAsync();
    }

    private Task<Line> OpenAsync(DiscordServer discord, bool ready = true) =>
        Line.OpenAsync(discord, options => options.StateFolder = _state.FullName, ready);

    /// <summary>A restart may come sooner than anybody could switch something in the portal.</summary>
    private static Task<DiscordServer> ServerAsync(DiscordServerOptions options) =>
        DiscordServer.StartAsync(options with { IdentifyWindow = TimeSpan.FromMilliseconds(1) });
}
