using Bot.Testing.FakeDiscord;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Chat;

/// <summary>Commands are registered whatever happens while the bot starts.</summary>
public sealed class RegistrationTests
{
    private static readonly CommandPace Fast = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromMilliseconds(200),
    };

    [Theory]
    [InlineData("GET", 503)]
    [InlineData("PUT", 503)]
    [InlineData("GET", 0)]
    public async Task What_could_not_be_registered_at_the_start_is_registered_later_while_the_bot_answers(string method, int status)
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100), BucketLimit = 1000 });
        discord.Faults.Whenever = request => IsAboutCommands(request) && request.Method == method ? new RestFault(status) : null;
        await using var bot = await BotOnDiscord.StartAsync(discord: discord, services: services => services.AddSingleton(Fast));
        var room = discord.DirectChannel(7);
        await bot.AnswerToAsync(room, await discord.SayAsync(room, "what is naloxone", person: 7));
        Assert.Empty(discord.Commands);

        discord.Faults.Whenever = null;
        await bot.UntilAsync(() => discord.Commands.Length > 0, TimeSpan.FromSeconds(30));

        Assert.Contains(discord.Commands, command => command["name"]!.GetValue<string>() == "ask");
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("Registered", StringComparison.Ordinal)));
        bot.AssertClean();
    }

    [Theory]
    [InlineData("GET", 403)]
    [InlineData("PUT", 400)]
    public async Task What_Discord_refuses_for_good_is_not_tried_again(string method, int status)
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100), BucketLimit = 1000 });
        discord.Faults.Whenever = request => IsAboutCommands(request) && request.Method == method ? new RestFault(status) : null;
        await using var bot = await BotOnDiscord.StartAsync(discord: discord, services: services => services.AddSingleton(Fast));

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Single(discord.Requests, request => IsAboutCommands(request) && request.Method == method);
    }

    private static bool IsAboutCommands(RestRequest request) => request.Path.EndsWith("/commands", StringComparison.Ordinal);
}
