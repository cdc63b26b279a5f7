using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>What was still being answered when the bot was stopped is answered after the next start; what was answered is not.</summary>
public sealed class InHandTests
{
    [Fact]
    public async Task Stopped_before_an_answer_was_taken_it_gives_that_one_after_the_start_and_no_other()
    {
        var state = Directory.CreateTempSubdirectory("discord-state");
        await using var discord = await DiscordServer.StartAsync();
        var (stuck, slow, quick) = (discord.Channel(0, 0), discord.Channel(0, 1), discord.DirectChannel(7));
        var words = $"<@{discord.Me}> what is naloxone";
        await using (var first = await OpenAsync())
        {
            discord.Faults.Whenever = request => !IsPost(request) ? null
                : IsPostTo(request, stuck) ? new RestFault(503, Delay: TimeSpan.FromSeconds(12))
                : IsPostTo(request, slow) ? new RestFault(200, AfterActing: true, Delay: TimeSpan.FromSeconds(3))
                : null;
            await discord.SayAsync(stuck, words);
            await discord.SayAsync(slow, words);
            await discord.SayAsync(quick, words, person: 7);
            await first.UntilAsync(() => discord.Requests.Count(IsPost) == 3);
            await first.StopAsync();
        }
        discord.Faults.Whenever = null;

        await using var second = await OpenAsync();
        await second.UntilAsync(() => discord.Answers(stuck).Length > 0);
        await second.AnswersToAsync(quick, await discord.SayAsync(quick, "what is methadone", person: 7));

        Assert.Single(discord.Answers(stuck));
        Assert.Single(discord.Requests, request => IsPostTo(request, slow));
        Assert.Equal(2, discord.Requests.Count(request => IsPostTo(request, quick)));
        Assert.Equal((1, 1), (discord.Identifies, discord.Resumes));
        state.Delete(recursive: true);

        Task<BotOnDiscord> OpenAsync() =>
            BotOnDiscord.StartAsync(discord: discord, configure: options => options.StateFolder = state.FullName);
    }

    private static bool IsPost(RestRequest request) =>
        request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsPostTo(RestRequest request, ulong channel) => IsPost(request) && request.Path == $"/channels/{channel}/messages";
}
