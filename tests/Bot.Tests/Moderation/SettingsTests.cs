using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Core.Speaking;

namespace Bot.Tests.Moderation;

public sealed class SettingsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Every_setting_is_shown_with_where_it_comes_from()
    {
        await _desk.Reply("/settings mode off");
        await _desk.Reply("/settings country ireland here");

        var shown = await _desk.Say("/settings");

        Assert.Contains("When I speak unasked: never (set for the club)", shown, StringComparison.Ordinal);
        Assert.Contains("Country of the numbers I show: Ireland (set for this table)", shown, StringComparison.Ordinal);
        Assert.Contains("Who may pin: club leaders who may pin (my own default)", shown, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<SettingName>(), name => Assert.Contains($"/settings {name}", shown, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_channel_goes_before_its_server_and_gives_back_what_it_took()
    {
        await _desk.Reply("/settings mode off");
        await _desk.Reply("/settings mode all here");

        Assert.Equal(SpeakingMode.All, _desk.Rules.Mode(Desk.Room));
        Assert.Equal(SpeakingMode.Off, _desk.Rules.Mode(Desk.Room with { Channel = 71 }));

        await _desk.Reply("/settings mode default here");
        Assert.Equal(SpeakingMode.Off, _desk.Rules.Mode(Desk.Room));
        await _desk.Reply("/settings mode default");
        Assert.Equal(SpeakingMode.Questions, _desk.Rules.Mode(Desk.Room));
    }

    [Theory]
    [InlineData("mode Questions", "questions")]
    [InlineData("crisis private", "private")]
    [InlineData("country the united kingdom", "GB")]
    [InlineData("country united kingdom club", "GB")]
    [InlineData("language EN", "en")]
    [InlineData("cooldown 90 minutes", "90m")]
    [InlineData("cooldown 120m", "2h")]
    [InlineData("cooldown 0", "0m")]
    [InlineData("pinners <@&123456789012345678>", "123456789012345678")]
    [InlineData("pinners permission", "0")]
    public async Task A_value_is_understood_as_people_write_it(string typed, string kept)
    {
        var answer = await _desk.Reply($"/settings {typed}");

        Assert.DoesNotContain("I changed nothing", answer.Heading, StringComparison.Ordinal);
        Assert.Equal(kept, Assert.Single(await _desk.Store.History(Desk.Room.Whole, 9, CancellationToken.None)).Value);
    }

    [Theory]
    [InlineData("mode sometimes", "off")]
    [InlineData("country englnd", "🇬🇧")]
    [InlineData("country georgia", "🇬🇪")]
    [InlineData("language fr", "en")]
    [InlineData("cooldown 8d", "10m")]
    [InlineData("cooldown soon", "10m")]
    [InlineData("pinners everyone", "permission")]
    public async Task A_value_that_is_none_changes_nothing_and_offers_what_is(string typed, string offered)
    {
        var answer = await _desk.Reply($"/settings {typed}");

        Assert.Equal("I changed nothing", answer.Heading);
        Assert.Contains(answer.Buttons, button => button.Command.Argument.EndsWith($" {offered}", StringComparison.Ordinal));
        Assert.Empty(await _desk.Store.History(Desk.Room.Whole, 9, CancellationToken.None));
    }

    [Fact]
    public async Task Every_country_that_is_offered_can_be_chosen()
    {
        var offers = (await _desk.Reply("/settings country")).Buttons
            .Where(button => button.Command.Argument.StartsWith("country ", StringComparison.Ordinal));
        foreach (var button in offers)
            Assert.DoesNotContain("I changed nothing", (await _desk.Reply(button.Command.ToString())).Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+5 6")]
    [InlineData("mode,country off")]
    [InlineData("5 6")]
    public async Task What_is_no_setting_changes_nothing(string typed)
    {
        Assert.Equal("I do not know that setting", (await _desk.Reply($"/settings {typed}")).Heading);
        Assert.Empty(await _desk.Store.History(Desk.Room.Whole, 9, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_switches_the_bot_off_is_told_what_that_means_for_people_in_danger()
    {
        var answer = await _desk.Reply("/settings mode off");

        Assert.Contains("I also do nothing when I overhear", Bot.Terminal.PlainRenderer.Render(answer), StringComparison.Ordinal);
        await _desk.Reply(answer.Buttons[0].Command.ToString());
        Assert.Equal(CrisisReplies.Here, _desk.Rules.Crisis(Desk.Room));
    }

    [Fact]
    public async Task What_can_be_chosen_stands_on_buttons_that_work()
    {
        var choices = await _desk.Reply("/settings crisis");
        foreach (var button in choices.Buttons.Where(button => button.Command.Argument.Split(' ') is [_, _, "here"]))
        {
            var answer = await _desk.Reply(button.Command.ToString());
            Assert.Contains("in this table", Bot.Terminal.PlainRenderer.Render(answer), StringComparison.Ordinal);
        }
        Assert.Contains(choices.Buttons, button => button.Command.Argument == "crisis private");
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_forgets_whoever_asks()
    {
        await _desk.Reply("/settings mode off");
        Assert.Contains(
            "2026-11-23 12:00 UTC, member 1, for the club: When I speak unasked: never",
            await _desk.Say("/settings history"), StringComparison.Ordinal);

        var forgotten = await _desk.Say("/forget");

        Assert.Contains("out of 1 lines", forgotten, StringComparison.Ordinal);
        Assert.DoesNotContain("member 1", await _desk.Say("/settings history"), StringComparison.Ordinal);
        Assert.Contains("somebody unnamed", await _desk.Say("/settings history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_told_whose_command_it_is_and_changes_nothing()
    {
        foreach (var command in (string[])["/settings", "/settings mode off", "/settings history", "/stats",
            "/pin overdose", "/pins", "/unpin overdose"])
            Assert.Contains("club leaders", await _desk.Say(command, Desk.Member), StringComparison.Ordinal);

        Assert.Empty(await _desk.Store.History(Desk.Room.Whole, 9, CancellationToken.None));
        Assert.Empty(_desk.Board.Messages);
    }

    [Fact]
    public async Task In_a_direct_chat_they_say_where_they_work()
    {
        foreach (var name in Command.ForModerators)
            Assert.Contains(
                "This works in a club",
                await _desk.Say($"/{name}", Desk.Leader with { Place = new ChatPlace("paper", 0) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_working_store_nothing_changes_and_it_says_so()
    {
        _desk.Store.IsBroken = true;

        foreach (var command in (string[])["/settings mode off", "/pin overdose", "/pins", "/stats", "/forget"])
            Assert.Contains("My storage does not work", await _desk.Say(command), StringComparison.Ordinal);
        Assert.Equal(SpeakingMode.Questions, _desk.Rules.Mode(Desk.Room));
        Assert.Empty(_desk.Board.Messages);
    }

    [Theory]
    [InlineData(SpeakingMode.Off, null, CrisisReplies.Off)]
    [InlineData(SpeakingMode.Mentioned, null, CrisisReplies.Off)]
    [InlineData(SpeakingMode.Questions, null, CrisisReplies.Here)]
    [InlineData(SpeakingMode.Off, CrisisReplies.Here, CrisisReplies.Here)]
    [InlineData(SpeakingMode.All, CrisisReplies.Off, CrisisReplies.Off)]
    public async Task Overheard_danger_is_met_as_the_room_has_it(SpeakingMode mode, CrisisReplies? set, CrisisReplies then)
    {
        await _desk.Reply($"/settings mode {mode}");
        if (set is not null)
            await _desk.Reply($"/settings crisis {set}");

        var question = _desk.Rules.In(Desk.Room, new Question("i want to kill myself tonight") { Addressed = false });
        var answer = RealContent.Conversation().Reply(question);

        Assert.Equal(then == CrisisReplies.Off, answer is Silence);
        Assert.IsType<CrisisAnswer>(RealContent.Conversation().Reply(question with { Addressed = true }));
    }

    [Fact]
    public void Help_in_private_whispers_the_crisis_card_and_never_the_overdose_steps()
    {
        var overheard = new Question("i want to kill myself tonight") { Addressed = false, Crisis = CrisisReplies.Private };

        Assert.Equal(Core.Answers.Privacy.Private, RealContent.Conversation().Reply(overheard).Privacy);
        Assert.Equal(
            Core.Answers.Privacy.Public,
            RealContent.Conversation().Reply(overheard with { Text = "my friend od'd and is not breathing help" }).Privacy);
        Assert.Equal(Core.Answers.Privacy.Public, RealContent.Conversation().Reply(overheard with { Addressed = true }).Privacy);
    }
}
