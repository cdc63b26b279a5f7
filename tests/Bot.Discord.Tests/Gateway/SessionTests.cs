using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Gateway;

public sealed class SessionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_identifies_once_and_hears_what_is_said(bool compressed)
    {
        await using var line = await Line.OpenAsync(configure: options => options.Compression = compressed);
        line.Discord.Faults.SplitsPayloads = true;

        await line.HearsAsync("does heroin cause depression");
        await line.HearsAsync("with “quotes”, \\ and 🙂");

        Assert.Equal(1, line.Discord.Identifies);
        Assert.Equal(compressed, line.Discord.Connections[0].Contains("compress=zlib-stream", StringComparison.Ordinal));
        Assert.Empty(line.Discord.Violations);
    }

    [Fact]
    public async Task What_was_said_while_the_line_was_down_is_heard_after_the_resume()
    {
        await using var line = await Line.OpenAsync();
        await line.HearsAsync("before");

        line.Discord.Drop();
        await line.Discord.SayAsync(line.Discord.Channel(), "meanwhile");
        await line.UntilAsync(() => line.Heard.Contains("meanwhile"));
        await line.HearsAsync("after");

        Assert.Equal(["before", "meanwhile", "after"], line.Heard);
        Assert.Equal((1, 1), (line.Discord.Identifies, line.Discord.Resumes));
        Assert.StartsWith("/resume/?v=10&encoding=json", line.Discord.Connections[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_reconnect_it_resumes_with_a_code_that_keeps_the_session()
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.ReconnectAsync();
        await line.UntilAsync(() => line.Discord.Resumes == 1);
        await line.HearsAsync("still here");

        Assert.Equal(1, line.Discord.Identifies);
        Assert.DoesNotContain(line.Discord.ClosedBy, code => code is 1000 or 1001);
    }

    [Fact]
    public async Task Told_to_reconnect_before_Hello_it_comes_back()
    {
        await using var discord = await DiscordServer.StartAsync();
        discord.Faults.ReconnectsInsteadOfHello = 2;
        await using var line = await Line.OpenAsync(discord);

        await line.HearsAsync("hello");

        Assert.Equal(3, discord.Connections.Length);
        Assert.Equal(1, discord.Identifies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_session_is_resumed_or_replaced_as_told(bool resumable)
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.InvalidateAsync(resumable);
        await line.UntilAsync(() => line.Discord.Resumes + line.Discord.Identifies == 2 && line.Discord.Online == 1);
        await line.HearsAsync("still here");

        Assert.Equal(resumable ? (1, 1) : (2, 0), (line.Discord.Identifies, line.Discord.Resumes));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4008, true)]
    [InlineData(1006, true)]
    [InlineData(1000, true)]
    [InlineData(4003, false)]
    [InlineData(4005, false)]
    [InlineData(4007, false)]
    [InlineData(4009, false)]
    public async Task A_close_code_leads_to_a_resume_or_a_new_session(int code, bool resumes)
    {
        await using var line = await Line.OpenAsync();

        if (code == 1006)
            line.Discord.Drop();
        else
            await line.Discord.CloseAsync(code);
        await line.UntilAsync(() => line.Discord.Resumes + line.Discord.Identifies == 2 && line.Discord.Online == 1);
        await line.HearsAsync("still here");

        Assert.Equal(resumes ? (1, 1) : (2, 0), (line.Discord.Identifies, line.Discord.Resumes));
    }

    [Theory]
    [InlineData(4004, "the token is wrong")]
    [InlineData(4010, "shard number is invalid")]
    [InlineData(4011, "too many servers")]
    [InlineData(4012, "no longer served")]
    [InlineData(4013, "intents that do not exist")]
    public async Task A_code_that_cannot_be_mended_ends_the_shard_with_one_clear_message(int code, string why)
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.CloseAsync(code);
        await line.Running.WaitAsync(Line.Patience, TestContext.Current.CancellationToken);

        Assert.Single(line.Log.Lines, entry => entry.StartsWith("Error:", StringComparison.Ordinal));
        Assert.Contains(line.Log.Lines, entry => entry.Contains(why, StringComparison.Ordinal));
        Assert.Equal(1, line.Discord.Identifies);
    }

    [Fact]
    public async Task Without_the_Message_Content_intent_it_goes_on_with_less_and_says_so()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        // The portal says yes, the gateway no: switched off a moment ago.
        discord.AllowMessageContent(false);
        await using var line = await Line.OpenAsync(discord);

        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> hello");
        await line.UntilAsync(() => line.Heard.Any(words => words.EndsWith("hello", StringComparison.Ordinal)));

        Assert.Single(line.Log.Lines, entry => entry.Contains("does not grant the Message Content intent", StringComparison.Ordinal));
        Assert.Equal(1, discord.Identifies);
    }

    [Fact]
    public async Task The_intent_is_not_asked_for_where_the_portal_says_it_is_off()
    {
        await using var line = await Line.OpenAsync(new DiscordServerOptions { MessageContent = false });

        await line.HearsAsync("");

        Assert.Empty(line.Discord.Violations);
        Assert.Single(line.Log.Lines, entry => entry.Contains("Message Content intent is off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_no_longer_acknowledges_is_given_up_and_resumed()
    {
        await using var line = await Line.OpenAsync(new DiscordServerOptions { Heartbeat = TimeSpan.FromMilliseconds(300) });

        line.Discord.Faults.IgnoresHeartbeats = true;
        await line.UntilAsync(() => line.Log.Lines.Any(entry => entry.Contains("no heartbeat was acknowledged", StringComparison.Ordinal)));
        line.Discord.Faults.IgnoresHeartbeats = false;
        await line.UntilAsync(() => line.Discord.Resumes >= 1);
        await line.HearsAsync("still here");

        Assert.Equal(1, line.Discord.Identifies);
    }

    [Fact]
    public async Task A_wrong_token_costs_no_identify_and_is_said_once()
    {
        await using var line = await Line.OpenAsync(configure: options => options.Token = "wrong", ready: false);

        await line.Running.WaitAsync(Line.Patience, TestContext.Current.CancellationToken);

        Assert.Equal(0, line.Discord.Identifies);
        Assert.Empty(line.Discord.Connections);
        Assert.Single(line.Log.Lines, entry => entry.StartsWith("Error: Discord refuses the token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shards_identify_one_after_the_other_within_their_buckets()
    {
        await using var line = await Line.OpenAsync(new DiscordServerOptions { Guilds = 8, Shards = 6, MaxConcurrency = 2 });

        await line.UntilAsync(() => line.Discord.Online == 6);

        Assert.Equal((6, 0), (line.Discord.Identifies, line.Discord.IdentifiesTooMany));
    }

    [Fact]
    public async Task With_the_budget_used_up_it_waits_rather_than_lose_the_token()
    {
        await using var line = await Line.OpenAsync(new DiscordServerOptions { Identifies = 1 });

        await line.Discord.InvalidateAsync(resumable: false);
        await line.UntilAsync(() => line.Log.Lines.Any(entry =>
            entry.Contains("budget of Discord sessions is used up", StringComparison.Ordinal)));

        Assert.Equal((1, 0), (line.Discord.Identifies, line.Discord.IdentifiesTooMany));
    }

    [Fact]
    public async Task After_a_restart_the_session_goes_on()
    {
        var state = Directory.CreateTempSubdirectory("discord-state");
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { Shards = 2, Guilds = 3, IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var first = await Line.OpenAsync(discord, options => options.StateFolder = state.FullName);
        await first.UntilAsync(() => first.Log.Lines.Count(entry => entry.Contains("is ready", StringComparison.Ordinal)) == 2);
        await first.HearsAsync("before");
        await first.StopAsync();
        await discord.SayAsync(discord.Channel(), "meanwhile");

        await using var second = await Line.OpenAsync(discord, options => options.StateFolder = state.FullName, ready: false);
        await second.UntilAsync(() => second.Log.Lines.Count(entry => entry.Contains("has resumed", StringComparison.Ordinal)) == 2);

        Assert.Equal(["meanwhile"], second.Heard);
        Assert.Equal((2, 2), (discord.Identifies, discord.Resumes));
        Assert.All(discord.ClosedBy, code => Assert.NotEqual(1000, code));
        state.Delete(recursive: true);
    }
}
