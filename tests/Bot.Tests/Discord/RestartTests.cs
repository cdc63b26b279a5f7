using System.Diagnostics;
using Bot.Testing;
using Bot.Testing.FakeDiscord;

namespace Bot.Tests.Discord;

/// <summary>The worker as a process: killed without warning, and with a token that is wrong.</summary>
public sealed class RestartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Killed_and_started_again_it_resumes_and_every_message_is_answered_once()
    {
        var state = Directory.CreateTempSubdirectory("discord-state");
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { Channels = 40, BucketLimit = 1000 });
        var said = new List<ulong>();
        using (var first = Start(discord, state.FullName))
        {
            await UntilAsync(() => discord.Online == 1 && state.GetFiles("discord-*.json").Length > 0);
            await SayAsync(100);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await UntilAsync(() => discord.Online == 0);
        await SayAsync(20);

        using var second = Start(discord, state.FullName);
        await UntilAsync(() => Answered().Length >= 120);
        await SayAsync(1);
        await UntilAsync(() => Answered().Length >= 121);

        Assert.Equal(said.Order(), Answered().Order());
        Assert.Equal((1, 1), (discord.Identifies, discord.Resumes));
        Assert.Empty(discord.Violations);
        second.Kill();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        state.Delete(recursive: true);

        async Task SayAsync(int times)
        {
            for (var i = 0; i < times; i++)
                said.Add(await discord.SayAsync(discord.Channel(0, said.Count % 40), $"<@{discord.Me}> what is naloxone"));
        }

        ulong[] Answered() => [.. Enumerable.Range(0, 40).SelectMany(channel => discord.Answers(discord.Channel(0, channel)))
            .Select(answer => ulong.Parse(answer["message_reference"]!["message_id"]!.GetValue<string>()))];
    }

    [Fact]
    public async Task Killed_while_an_answer_was_not_taken_it_gives_that_one_after_the_start_and_no_other()
    {
        var state = Directory.CreateTempSubdirectory("discord-state");
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { BucketLimit = 1000 });
        var (stuck, quick) = (discord.Channel(0, 0), discord.Channel(0, 1));
        discord.Faults.Whenever = request => IsPostTo(stuck, request) ? new RestFault(503, Delay: TimeSpan.FromSeconds(10)) : null;
        using (var first = Start(discord, state.FullName))
        {
            await UntilAsync(() => discord.Online == 1 && state.GetFiles("discord-*.json").Length > 0);
            await SayAsync(stuck);
            await UntilAsync(() => discord.Requests.Any(request => IsPostTo(stuck, request)));
            await SayAsync(quick);
            await UntilAsync(() => discord.Answers(quick).Length == 1);
            // So that what was answered has been saved.
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await UntilAsync(() => discord.Online == 0);
        discord.Faults.Whenever = null;

        using var second = Start(discord, state.FullName);
        await UntilAsync(() => discord.Answers(stuck).Length == 1);
        await SayAsync(quick);
        await UntilAsync(() => discord.Answers(quick).Length == 2);

        Assert.Single(discord.Answers(stuck));
        Assert.Equal(2, discord.Requests.Count(request => IsPostTo(quick, request)));
        Assert.Equal((1, 1), (discord.Identifies, discord.Resumes));
        second.Kill();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        state.Delete(recursive: true);

        Task<ulong> SayAsync(ulong channel) => discord.SayAsync(channel, $"<@{discord.Me}> what is naloxone");

        static bool IsPostTo(ulong channel, RestRequest request) =>
            request.Method == "POST" && request.Path == $"/channels/{channel}/messages";
    }

    [Fact]
    public async Task A_wrong_token_is_said_once_on_one_line_costs_no_session_and_ends_a_worker_with_nothing_else()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var bot = Start(discord, "none", token: "wrong");

        var message = await bot.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)
            .AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Contains("Bot.Discord.Rest.RestSender", message, StringComparison.Ordinal);
        Assert.Contains("Discord refuses the token", message, StringComparison.Ordinal);
        Assert.Equal(0, discord.Identifies);
        Assert.Single(discord.Requests);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(3, bot.ExitCode);
    }

    private static Process Start(DiscordServer discord, string state, string? token = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "run"])
        {
            UseShellExecute = false, WorkingDirectory = Repository.Root, RedirectStandardError = token is not null,
        };
        start.Environment["Discord__Token"] = token ?? discord.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiUrl.AbsoluteUri;
        start.Environment["Health__Listen"] = "none";
        start.Environment["Discord__StateFolder"] = state;
        start.Environment["Discord__RequestsPerSecond"] = "1000";
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !holds(); await Task.Delay(20, TestContext.Current.CancellationToken))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, "It did not come.");
    }
}
