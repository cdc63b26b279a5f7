using Bot.Core.Questions;
using Bot.Telegram.Moderation;
using Bot.Testing.FakeTelegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram.Tests;

public sealed class PinnedAnswersTests
{
    [Fact]
    public async Task An_answer_is_pinned_changed_and_unpinned()
    {
        await using var server = await FakeTelegramServer.Start();
        var group = server.People.Found("Support");
        Crowd.Promote(group);
        var pins = new PinnedAnswers(Client(server));
        var (first, second) = (Answer(CommandName.Overdose), Answer(CommandName.About));
        var ct = TestContext.Current.CancellationToken;

        var message = await pins.Pin(group.Id, first, ct);
        Assert.Equal(message, group.Pinned);
        await pins.Change(group.Id, message, first, ct);
        await pins.Change(group.Id, message, second, ct);
        Assert.StartsWith(second.Heading, (string?)group.Messages[message]["text"], StringComparison.Ordinal);
        await pins.Unpin(group.Id, message, ct);

        Assert.Null(group.Pinned);
        Assert.Empty(server.Offences);
    }

    [Fact]
    public async Task Where_the_bot_may_not_pin_nothing_is_left_behind()
    {
        await using var server = await FakeTelegramServer.Start();
        var group = server.People.Found("Support");

        await Assert.ThrowsAsync<ApiRequestException>(
            () => new PinnedAnswers(Client(server)).Pin(group.Id, Answer(CommandName.About), TestContext.Current.CancellationToken));

        Assert.Empty(group.Messages);
    }

    private static Core.Answers.Answer Answer(CommandName name) => RealContent.Conversation().Reply(Question.Pressed(new Command(name)));

    private static TelegramBotClient Client(FakeTelegramServer server) =>
        new(new TelegramBotClientOptions(FakeTelegramServer.Token, server.Url.ToString()));
}
