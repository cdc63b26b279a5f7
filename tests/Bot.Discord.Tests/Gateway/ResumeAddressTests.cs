using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>A session comes with the address at which it is to be resumed; there may be nobody there.</summary>
public sealed class ResumeAddressTests
{
    [Fact]
    public async Task Where_the_address_does_not_answer_three_times_the_session_is_resumed_at_the_first_one()
    {
        await using var line = await Line.OpenAsync();
        line.Discord.Faults.Unreachable = path => path.StartsWith("/resume", StringComparison.Ordinal);

        line.Discord.Drop();
        await line.Discord.SayAsync(line.Discord.Channel(), "meanwhile");
        await line.UntilAsync(() => line.Heard.Contains("meanwhile"));

        Assert.Equal((1, 1), (line.Discord.Identifies, line.Discord.Resumes));
        Assert.Equal(["/gateway/", "/resume/", "/resume/", "/resume/", "/gateway/"], Paths(line.Discord));
    }

    [Fact]
    public async Task A_session_that_is_not_taken_there_either_is_replaced()
    {
        await using var line = await Line.OpenAsync();
        line.Discord.Faults.Unreachable = path => path.StartsWith("/resume", StringComparison.Ordinal);
        line.Discord.Faults.RefusesResumes = true;

        line.Discord.Drop();
        await line.UntilAsync(() => line.Discord.Identifies == 2 && line.Discord.Online == 1);
        await line.HearsAsync("still here");

        Assert.Equal(0, line.Discord.Resumes);
    }

    [Fact]
    public async Task After_a_restart_a_saved_address_that_does_not_answer_is_left_alike()
    {
        var state = Directory.CreateTempSubdirectory("discord-state");
        await using var discord = await DiscordServer.StartAsync();
        var first = await Line.OpenAsync(discord, options => options.StateFolder = state.FullName);
        await first.StopAsync();
        discord.Faults.Unreachable = path => path.StartsWith("/resume", StringComparison.Ordinal);
        await discord.SayAsync(discord.Channel(), "meanwhile");

        await using var second = await Line.OpenAsync(discord, options => options.StateFolder = state.FullName, ready: false);
        await second.UntilAsync(() => second.Heard.Contains("meanwhile"));

        Assert.Equal((1, 1), (discord.Identifies, discord.Resumes));
        state.Delete(recursive: true);
    }

    [Fact]
    public async Task However_long_the_network_is_away_the_session_goes_on()
    {
        await using var line = await Line.OpenAsync();
        line.Discord.Faults.Unreachable = _ => true;

        line.Discord.Drop();
        await line.Discord.SayAsync(line.Discord.Channel(), "meanwhile");
        await line.UntilAsync(() => line.Discord.Connections.Length > 8);
        line.Discord.Faults.Unreachable = null;
        await line.UntilAsync(() => line.Heard.Contains("meanwhile"));

        Assert.Equal((1, 1), (line.Discord.Identifies, line.Discord.Resumes));
    }

    private static string[] Paths(DiscordServer discord) => [.. discord.Connections.Select(connection => connection.Split('?')[0])];
}
