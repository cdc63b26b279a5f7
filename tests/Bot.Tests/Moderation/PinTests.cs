using Bot.Core.Crisis;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;

namespace Bot.Tests.Moderation;

public sealed class PinTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("overdose", "overdose")]
    [InlineData("topic depression", "topic depression")]
    [InlineData("Depression", "topic depression")]
    [InlineData("crisis ireland", "crisis IE")]
    [InlineData("crisis GB", "crisis GB")]
    [InlineData("ireland", "crisis IE")]
    public async Task A_card_is_posted_pinned_and_remembered(string typed, string card)
    {
        Assert.Contains("pinned", await _desk.Say($"/pin {typed}"), StringComparison.Ordinal);

        Assert.True(Assert.Single(_desk.Board.Messages).Value.IsPinned);
        var kept = Assert.Single(_desk.Store.Cards);
        Assert.Equal((PinStep.Pinned, card, Desk.Room), (kept.Step, kept.Card.Name, kept.Place));
    }

    [Fact]
    public async Task Pinning_it_again_moves_nothing_and_says_so()
    {
        await _desk.Reply("/pin overdose");

        Assert.Contains("I moved nothing", await _desk.Say("/pin overdose"), StringComparison.Ordinal);
        Assert.Single(_desk.Board.Messages);
    }

    [Fact]
    public async Task The_card_follows_the_content()
    {
        await _desk.Reply("/pin topic depression");
        _desk.Retitle("depression", "Low mood");
        Assert.Contains("stale", await _desk.Say("/pins"), StringComparison.Ordinal);

        Assert.Equal((1, 0), await _desk.Refresh.Run(CancellationToken.None));

        Assert.StartsWith("Low mood", _desk.Board.Messages.Single().Value.Text, StringComparison.Ordinal);
        Assert.Contains("current", await _desk.Say("/pins"), StringComparison.Ordinal);
        Assert.Equal((0, 0), await _desk.Refresh.Run(CancellationToken.None));
    }

    [Fact]
    public async Task The_numbers_on_it_are_those_of_the_rooms_country()
    {
        await _desk.Reply("/settings country ireland");
        await _desk.Reply("/pin overdose");
        var irish = _desk.Board.Messages.Single().Value.Text;

        await _desk.Reply("/settings country australia");
        await _desk.Refresh.Run(CancellationToken.None);

        Assert.Contains("112", irish, StringComparison.Ordinal);
        Assert.Contains("000", _desk.Board.Messages.Single().Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_somebody_deleted_is_reported_and_comes_back_only_when_asked_for()
    {
        await _desk.Reply("/pin overdose");
        _desk.Board.Messages.Clear();

        Assert.Contains("missing", await _desk.Say("/pins"), StringComparison.Ordinal);
        await _desk.Refresh.Run(CancellationToken.None);
        Assert.Empty(_desk.Board.Messages);

        await _desk.Reply("/pin overdose");
        Assert.True(Assert.Single(_desk.Board.Messages).Value.IsPinned);
        Assert.Single(_desk.Store.Cards);
    }

    [Fact]
    public async Task A_card_somebody_unpinned_is_reported_and_left_so()
    {
        await _desk.Reply("/pin overdose");
        _desk.Board.Messages.Single().Value.IsPinned = false;

        Assert.Contains("unpinned by somebody", await _desk.Say("/pins"), StringComparison.Ordinal);
        _desk.Retitle("depression", "Low mood");
        await _desk.Refresh.Run(CancellationToken.None);
        Assert.False(_desk.Board.Messages.Single().Value.IsPinned);

        await _desk.Reply("/pin overdose");
        Assert.True(_desk.Board.Messages.Single().Value.IsPinned);
    }

    [Fact]
    public async Task Unpinning_takes_the_card_away()
    {
        await _desk.Reply("/pin overdose");

        Assert.Contains("no longer pinned", await _desk.Say("/unpin overdose"), StringComparison.Ordinal);
        Assert.Empty(_desk.Board.Messages);
        Assert.Empty(_desk.Store.Cards);
        Assert.Contains("not pinned here", await _desk.Say("/unpin overdose"), StringComparison.Ordinal);
    }

    public static TheoryData<PinResult, string> Refusals => new()
    {
        { new PinResult.Full(250), "has 250 pinned messages, and there is no room for more. Unpin one, and give the command again." },
        { new PinResult.NotAllowed("Pin Messages"), "I need the permission \"Pin Messages\" in this table." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Where_it_cannot_be_pinned_nothing_is_left_behind_and_the_moderator_knows_what_to_do(PinResult result, string told)
    {
        _desk.Board.WhenPinning = result;

        Assert.Contains(told, await _desk.Say("/pin overdose"), StringComparison.Ordinal);
        Assert.Empty(_desk.Board.Messages);
        Assert.Empty(_desk.Store.Cards);
    }

    [Fact]
    public async Task A_missing_permission_is_named_before_anything_is_posted()
    {
        Assert.Contains(
            "I need the permission \"Pin Messages\"",
            await _desk.Say("/pin overdose", Desk.Leader with { BotLacks = "Pin Messages" }), StringComparison.Ordinal);
        Assert.Empty(_desk.Board.Messages);
    }

    [Fact]
    public async Task A_role_can_be_given_the_right_and_takes_it_from_others()
    {
        await _desk.Reply("/settings pinners <@&5>");

        await _desk.Reply("/pin overdose", Desk.Member with { Roles = [5] });
        Assert.Single(_desk.Board.Messages);
        Assert.Contains("You cannot pin", await _desk.Say("/pins", Desk.Member with { MayPin = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pin depresion", "topic depression")]
    [InlineData("/pin crisis irelnd", "crisis IE")]
    [InlineData("/pin", "overdose")]
    public async Task A_card_that_is_none_offers_the_nearest(string command, string offered) =>
        Assert.Contains((await _desk.Reply(command)).Buttons, button => button.Command.ToString() == $"/pin {offered}");

    [Theory]
    [InlineData("Post", false)]
    [InlineData("Post", true)]
    [InlineData("Pin", false)]
    [InlineData("Pin", true)]
    public async Task Killed_on_the_way_it_ends_with_one_card_pinned(string call, bool after)
    {
        _desk.Board.Crash = (call, after);
        await Assert.ThrowsAsync<TimeoutException>(() => _desk.Reply("/pin overdose"));
        _desk.Restart();

        await _desk.Refresh.Run(CancellationToken.None);

        Assert.True(Assert.Single(_desk.Board.Messages).Value.IsPinned);
        Assert.Equal(PinStep.Pinned, Assert.Single(_desk.Store.Cards).Step);
    }

    [Fact]
    public async Task A_card_whose_topic_is_gone_says_so_and_can_be_taken_away()
    {
        await _desk.Reply("/pin topic depression");
        _desk.Remove("depression");

        Assert.Equal((1, 0), await _desk.Refresh.Run(CancellationToken.None));

        Assert.Contains(RealContent.Loaded.Library.Wording.Gone.Title, _desk.Board.Messages.Single().Value.Text, StringComparison.Ordinal);
        Assert.Contains("no longer in my content", await _desk.Say("/pins"), StringComparison.Ordinal);
        Assert.Contains("no longer pinned", await _desk.Say("/unpin topic depression"), StringComparison.Ordinal);
        Assert.Empty(_desk.Board.Messages);
    }

    [Fact]
    public async Task A_card_found_after_a_crash_is_written_anew()
    {
        _desk.Board.Crash = ("Post", true);
        await Assert.ThrowsAsync<TimeoutException>(() => _desk.Reply("/pin topic depression"));
        _desk.Restart();
        _desk.Retitle("depression", "Low mood");

        await _desk.Refresh.Run(CancellationToken.None);

        Assert.StartsWith("Low mood", _desk.Board.Messages.Single().Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_country_calls_for_a_round_at_once()
    {
        var round = _desk.Changes.Next;

        await _desk.Reply("/settings country ireland");

        Assert.True(round.IsCompleted);
    }

    [Fact]
    public async Task A_card_is_judged_by_the_country_of_its_own_channel()
    {
        await _desk.Reply("/settings country ireland");
        var other = Desk.Leader with { Place = Desk.Room with { Channel = 71 } };
        await _desk.Reply("/settings country australia here", other);
        await _desk.Reply("/pin overdose", other);

        Assert.Contains("another table, current", await _desk.Say("/pins"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_cannot_be_pinned_again_is_left_where_it_was()
    {
        await _desk.Reply("/pin overdose");
        _desk.Board.Messages.Single().Value.IsPinned = false;
        _desk.Board.WhenPinning = new PinResult.Full(250);

        Assert.Contains("no room for more", await _desk.Say("/pin overdose"), StringComparison.Ordinal);
        Assert.Single(_desk.Board.Messages);
    }

    [Fact]
    public async Task What_could_not_be_brought_up_to_date_is_not_called_current()
    {
        await _desk.Reply("/pin topic depression");
        _desk.Retitle("depression", "Low mood");
        _desk.Board.WhenEditing = new PinResult.NotDone();

        Assert.Contains("could not bring its text up to date", await _desk.Say("/pin topic depression"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_check_is_overdue_says_so_on_the_card()
    {
        var line = RealContent.Loaded.Library.Crisis.All(RealContent.Loaded.Library.Regions.ByCode("IE")!).Lines[0];

        Assert.DoesNotContain("overdue", CheckedAfter(days: 90), StringComparison.Ordinal);
        Assert.Contains("overdue", CheckedAfter(days: 91), StringComparison.Ordinal);

        string CheckedAfter(int days) => LineText.Of(line, "112", null, today: line.CheckedOn.AddDays(days)).Checked;
    }
}
