using System.Text.Json.Nodes;
using Bot.Core.Moderation;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests.Moderation;

public sealed class PinTests
{
    [Fact]
    public async Task A_card_is_pinned_without_a_sound_and_follows_the_content()
    {
        await using var support = await Support.Open();

        var answer = await support.Ask(support.Chief, "/pin overdose");
        var message = support.Group.Pinned!.Value;
        support.Session.Reload(RealContent.WithOverdose("Overdose: act now"));
        await support.Session.Server.Calls.Until(calls => calls.Of("editMessageText").Count == 1);
        await Until(() => Card(support).Fingerprint.Length > 0 && Card(support).Step == PinStep.Pinned);

        Assert.Contains(": pinned\n\nIt follows my content", (string?)answer["text"], StringComparison.Ordinal);
        Assert.StartsWith("Overdose: act now\n\n1. ", Text(support, message), StringComparison.Ordinal);
        Assert.NotNull(support.Group.Messages[message]["reply_markup"]);
        Assert.All(
            support.Session.Server.Calls.All.Where(call => call.Method is "pinChatMessage" || call.Result == support.Group.Messages[message]),
            call => Assert.True((bool?)call.Parameters["disable_notification"]));
        Assert.Equal(message, Card(support).Message);
        Assert.Empty(support.Session.Server.Offences);
    }

    [Fact]
    public async Task Content_that_changed_while_the_worker_was_down_is_followed_at_the_start()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        await support.Store.Save(Card(support) with { Fingerprint = "of another text" }, TestContext.Current.CancellationToken);

        await using var again = await Session.Start(server: support.Session.Server, store: support.Store);
        await support.Session.Server.Calls.Until(calls => calls.All.Any(call => call.Method == "editMessageText"));
        await Until(() => Card(support).Fingerprint.Length == 64);

        Assert.Equal(PinStep.Pinned, Card(support).Step);
        Assert.Single(support.Group.Pins);
    }

    [Fact]
    public async Task Once_a_day_every_card_is_looked_over()
    {
        const int TimesAsFast = 20_000;
        await using var support = await Support.Open(new FastTime(TimesAsFast));
        await support.Ask(support.Chief, "/pin overdose");
        await support.Store.Save(Card(support) with { Fingerprint = "of another text" }, TestContext.Current.CancellationToken);

        await Until(() => Card(support).Fingerprint.Length == 64);

        Assert.Contains(support.Session.Server.Calls.All, call => call.Method == "editMessageText");
    }

    [Fact]
    public async Task Pinning_the_same_twice_moves_nothing_and_says_so()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        var before = support.Group.Pinned;

        var again = await support.Ask(support.Chief, "/pin overdose");

        Assert.Contains(": already pinned here\n\nI moved nothing.", (string?)again["text"], StringComparison.Ordinal);
        Assert.Equal(before, Assert.Single(support.Group.Pins));
        Assert.Single(support.Said());
    }

    [Fact]
    public async Task A_card_is_pinned_in_the_topic_where_it_was_asked_for()
    {
        await using var support = await Support.Open();
        var topic = Crowd.Open(support.Group, 7);

        await support.Ask(support.Chief, "/pin overdose", topic);

        Assert.Equal(topic, (int?)support.Group.Messages[support.Group.Pinned!.Value]["message_thread_id"]);
        Assert.Equal(support.Place with { Channel = topic }, Card(support).Place);
    }

    [Fact]
    public async Task A_deleted_card_is_reported_and_not_posted_again_until_somebody_asks()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        support.Group.Delete(support.Group.Pinned!.Value);

        support.Session.Reload(RealContent.WithOverdose("Overdose: act now"));
        await Until(() => Card(support).Step == PinStep.Missing);
        var pins = await support.Ask(support.Chief, "/pins");

        Assert.Contains("missing: its message was deleted. /pin posts it again", (string?)pins["text"], StringComparison.Ordinal);
        Assert.Empty(support.Group.Pins);
        Assert.Single(support.Said());

        await support.Ask(support.Chief, "/pin overdose");

        Assert.StartsWith("Overdose: act now", Text(support, Assert.Single(support.Group.Pins)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_somebody_unpinned_is_reported_and_pinned_again_when_asked_for()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        var message = support.Group.Pinned!.Value;
        support.Group.Pins.Clear();

        var pins = await support.Ask(support.Chief, "/pins");
        await support.Ask(support.Chief, "/pin overdose");

        Assert.Contains("unpinned by somebody", (string?)pins["text"], StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(support.Group.Pins));
        Assert.Single(support.Said());
    }

    [Fact]
    public async Task Beneath_a_newer_pin_a_card_counts_as_pinned_for_Telegram_does_not_tell()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        await support.Ask(support.Chief, "/pin crisis Ireland");

        var pins = await support.Ask(support.Chief, "/pins");

        Assert.Equal(2, support.Group.Pins.Count);
        Assert.Equal(2, ((string)pins["text"]!).Split("in this group, current").Length - 1);
        Assert.Empty(support.Session.Server.Offences);
    }

    [Fact]
    public async Task A_card_is_taken_away_by_its_button()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        var pins = await support.Ask(support.Chief, "/pins");

        var gone = await support.PressData(support.Chief, pins, "1a/unpin overdose");

        Assert.Contains(": no longer pinned", (string?)gone["text"], StringComparison.Ordinal);
        Assert.Empty(support.Store.Cards);
        Assert.DoesNotContain(support.Group.Messages.Values, message => (long)message["from"]!["id"]! == FakeTelegramServer.BotId);
    }

    [Fact]
    public async Task A_card_too_old_to_be_deleted_is_unpinned_and_keeps_no_number_that_could_grow_stale()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        var message = support.Group.Pinned!.Value;
        support.Group.Messages[message]["date"] = TimeProvider.System.GetUtcNow().AddDays(-3).ToUnixTimeSeconds();

        await support.Ask(support.Chief, "/unpin overdose");

        Assert.Empty(support.Group.Pins);
        Assert.Equal(Texts.TakenAway, Text(support, message));
        Assert.Null(support.Group.Messages[message]["reply_markup"]);
        Assert.Empty(support.Store.Cards);
    }

    [Fact]
    public async Task A_bot_that_may_not_pin_says_what_it_needs_and_posts_nothing()
    {
        await using var support = await Support.Open();
        Crowd.Promote(support.Group, mayPin: false);

        var answer = await support.Ask(support.Chief, "/pin overdose");

        Assert.Equal(
            "I cannot pin here\n\nI need the permission \"Pin messages\" in this group. Once I have it, give the command again.",
            (string?)answer["text"]);
        Assert.Empty(support.Said());
        Assert.Empty(support.Store.Cards);
    }

    [Theory]
    [InlineData(true, false, "I need the permission \"Send messages\"")]
    [InlineData(false, true, "This group has no room for more pinned messages. Unpin one")]
    public async Task What_keeps_a_card_from_being_pinned_is_named_and_nothing_is_left_behind(bool isMuted, bool isFull, string reason)
    {
        await using var support = await Support.Open();
        support.Group.MostPins = isFull ? 0 : 1;
        support.Session.Server.Faults = (method, call) =>
        {
            support.Group.IsMuted = isMuted && call["ephemeral_message_parameters"] is null;
            return null;
        };

        var answer = await support.Ask(support.Chief, "/pin overdose");

        Assert.StartsWith("It is not pinned", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Contains(reason, (string?)answer["text"], StringComparison.Ordinal);
        Assert.Empty(support.Group.Pins);
        Assert.Empty(support.Store.Cards);
        Assert.DoesNotContain(support.Group.Messages.Values, message => (long)message["from"]!["id"]! == FakeTelegramServer.BotId);
    }

    [Fact]
    public async Task A_card_of_which_nobody_knows_whether_it_was_posted_is_not_posted_again()
    {
        await using var support = await Support.Open();
        support.Session.Server.Faults = (method, call) =>
            method == "sendMessage" && call["ephemeral_message_parameters"] is null ? new Fault.Cut(AfterEffect: true) : null;

        var first = await support.Ask(support.Chief, "/pin overdose");
        support.Session.Server.Faults = (_, _) => null;
        var second = await support.Ask(support.Chief, "/pin overdose");
        var pins = await support.Ask(support.Chief, "/pins");

        Assert.StartsWith("It is perhaps posted", (string?)first["text"], StringComparison.Ordinal);
        Assert.StartsWith("It is under way", (string?)second["text"], StringComparison.Ordinal);
        Assert.Contains("perhaps posted", (string?)pins["text"], StringComparison.Ordinal);
        Assert.Single(support.Said());
    }

    [Fact]
    public async Task Two_moderators_who_ask_at_once_get_one_card()
    {
        await using var support = await Support.Open();

        await Task.WhenAll(support.Ask(support.Chief, "/pin overdose"), Unseen());
        await support.Session.Settled();

        Assert.Single(support.Group.Pins);
        Assert.Single(support.Group.Messages.Values, message => ((string?)message["text"])!.Contains("\n\n1. ", StringComparison.Ordinal));

        Task Unseen()
        {
            support.Session.People.SayUnseen("/pin@heroin_facts_bot overdose", support.Group);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task What_the_server_asks_to_wait_is_waited_by_an_edit()
    {
        var time = new FastTime(20);
        await using var support = await Support.Open(time);
        await support.Ask(support.Chief, "/pin overdose");
        var left = 1;
        support.Session.Server.Faults = (method, _) =>
            method == "editMessageText" && Interlocked.Exchange(ref left, 0) == 1 ? new Fault.TooMany(7) : null;

        support.Session.Reload(RealContent.WithOverdose("Overdose: act now"));
        await support.Session.Server.Calls.Until(calls => calls.Of("editMessageText").Count == 1);

        var edits = support.Session.Server.Calls.All.Where(call => call.Method == "editMessageText").ToArray();
        Assert.Equal([429, 200], edits.Select(call => call.Status));
        Assert.True(time.GetElapsedTime(edits[0].At, edits[1].At) * 20 >= TimeSpan.FromSeconds(6.5));
    }

    private static PinnedCard Card(Support support) => Assert.Single(support.Store.Cards);

    private static string? Text(Support support, int message) => (string?)support.Group.Messages[message]["text"];

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Session.Patience);
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
