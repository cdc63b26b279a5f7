using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Each_start_asks_for_the_updates_that_are_answered_and_no_others()
    {
        await using var session = await Session.Start();
        await session.Ask(session.People.Join("Ann"), "/about");

        Assert.Equal(["message", "callback_query", "inline_query", "my_chat_member"], session.Server.AllowedUpdates);
    }

    [Fact]
    public async Task Commands_are_registered_for_each_scope_once_and_again_only_when_they_differ()
    {
        await using var server = await FakeTelegramServer.Start();
        await using (var first = await Session.Start(server: server))
            await first.Ask(server.People.Join("Ann"), "/about");
        var before = server.Calls.Of("setMyCommands").Count;

        await using (var again = await Session.Start(server: server))
            await again.Ask(server.People.Join("Ben"), "/about");

        Assert.Equal(3, before);
        Assert.Equal(before, server.Calls.Of("setMyCommands").Count);
        Assert.Null(server.CommandsOf("all_private_chats")[0]!["is_ephemeral"]);
        Assert.True((bool?)server.CommandsOf("all_group_chats")[0]!["is_ephemeral"]);
    }

    [Fact]
    public async Task A_wrong_token_stops_Telegram_and_names_the_setting()
    {
        await using var session = await Session.Start(options => options.Token = "7000000001:AAWrong-wrong-wrong-wrong-wrong-wrong-w");

        Assert.Equal(
            "Critical: Telegram has stopped: the server does not know the token; set Telegram:Token to the one from BotFather",
                await FirstLine(session));
    }

    [Fact]
    public async Task A_token_that_is_none_stops_Telegram_and_names_the_setting()
    {
        await using var session = await Session.Start(options => options.Token = "swordfish");

        Assert.Equal(
            "Critical: Telegram has stopped: the server does not know the token; set Telegram:Token to the one from BotFather",
                await FirstLine(session));
    }

    [Fact]
    public async Task An_address_that_is_no_Bot_API_server_stops_Telegram_and_names_the_setting()
    {
        await using var elsewhere = await NotTelegram.Start();
        await using var session = await Session.Start(options => options.BaseUrl = elsewhere.Url);

        Assert.Equal(
            $"Critical: Telegram has stopped: {elsewhere.Url} does not answer as a Bot API server does; see Telegram:BaseUrl",
                await FirstLine(session));
    }

    [Fact]
    public async Task An_address_where_nobody_answers_is_tried_again_and_named()
    {
        var gone = await NotTelegram.Start();
        await gone.DisposeAsync();
        await using var session = await Session.Start(options => options.BaseUrl = gone.Url);

        Assert.Equal(
            $"Error: Telegram cannot be reached at {gone.Url} (Telegram:BaseUrl): ConnectionError; trying again in 00:00:01",
            await FirstLine(session));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_reported_and_questions_are_answered()
    {
        await using var session = await Session.Start(options => options.Journal = "/proc/nowhere/telegram.journal");

        await session.Ask(session.People.Join("Ann"), "/about");

        Assert.Contains(
            "/proc/nowhere/telegram.journal (Telegram:Journal) cannot be used", session.Logged.First(), StringComparison.Ordinal);
    }

    private static async Task<string> FirstLine(Session session)
    {
        using var patience = new CancellationTokenSource(Session.Patience);
        while (session.Logged.IsEmpty)
            await Task.Delay(20, patience.Token);
        return session.Logged.First();
    }
}
