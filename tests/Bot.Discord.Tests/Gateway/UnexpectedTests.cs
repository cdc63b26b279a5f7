using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>What nobody foresaw costs a session at most, and is told.</summary>
public sealed class UnexpectedTests
{
    private static readonly RestFault Garbled = new(200) { Text = "<html>Back soon</html>" };

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("ws://:::")]
    public async Task An_address_that_is_none_costs_the_session_and_is_told(string address)
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        discord.Faults.ResumeUrl = address;
        await using var line = await Line.OpenAsync(discord);

        discord.Drop();
        await line.UntilAsync(() => discord.Identifies == 2 && discord.Online == 1);
        await line.HearsAsync("still here");

        Assert.Single(line.Log.Lines, entry => entry.StartsWith("Error: Discord shard 0", StringComparison.Ordinal));
        Assert.False(line.Running.IsCompleted);
    }

    [Theory]
    [InlineData("/gateway/bot")]
    [InlineData("/applications/@me")]
    public async Task An_answer_that_is_no_JSON_is_asked_for_again(string path)
    {
        await using var discord = await DiscordServer.StartAsync();
        discord.Faults.Next(Garbled, request => request.Path == path);
        discord.Faults.Next(Garbled, request => request.Path == path);

        await using var line = await Line.OpenAsync(discord);

        Assert.Equal(3, discord.Requests.Count(request => request.Path == path));
    }

    [Fact]
    public async Task At_the_start_of_everything_too()
    {
        await using var discord = await DiscordServer.StartAsync();
        discord.Faults.Next(Garbled, request => request.Path == "/applications/@me");

        await using var bot = await BotOnDiscord.StartAsync(discord: discord);

        Assert.DoesNotContain(bot.Log.Lines, entry => entry.StartsWith("Critical:", StringComparison.Ordinal));
    }
}
