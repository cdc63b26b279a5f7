using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>Who may not is refused, whichever way the command comes.</summary>
public sealed class RightsTests
{
    public static TheoryData<string> Commands() =>
        ["/settings", "/settings mode off", "/settings history", "/pin overdose", "/pins", "/unpin overdose", "/stats"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_member_is_refused_by_command(string command)
    {
        await using var support = await Support.Open();

        Refused(support, (string?)(await support.Ask(support.Ann, command))["text"]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_member_is_refused_by_a_command_that_everybody_sees(string command)
    {
        await using var support = await Support.Open();

        support.Session.People.Say(support.Ann, command.Insert((command + " ").IndexOf(' '), "@heroin_facts_bot"), support.Group);

        Refused(support, (string?)(await support.Session.Next(support.Group.Id))["text"]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_member_is_refused_by_a_button_under_an_old_message(string command)
    {
        await using var support = await Support.Open();
        support.Session.People.SayUnseen("/settings@heroin_facts_bot", support.Group);
        var old = await support.Session.Next(support.Group.Id);

        Refused(support, (string?)(await support.PressData(support.Ann, old, $"1a{command}"))["text"]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_member_is_refused_by_forged_data(string command)
    {
        await using var support = await Support.Open();
        support.Session.People.Say(support.Ann, "@heroin_facts_bot naloxone", support.Group);
        var message = await support.Session.Next(support.Group.Id);

        Refused(support, (string?)(await support.PressData(support.Ann, message, $"1s{command}"))["text"]);
    }

    [Theory]
    [InlineData("/start settings_mode_off")]
    [InlineData("/settings mode off")]
    [InlineData("/start pin_overdose")]
    [InlineData("/pin overdose")]
    public async Task A_direct_chat_has_nothing_to_moderate_even_for_an_administrator(string text)
    {
        await using var support = await Support.Open();

        var answer = await support.Session.Ask(support.Chief, text);

        Assert.StartsWith("This works in a group", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Empty(support.Store.Cards);
    }

    [Fact]
    public async Task An_administrator_without_the_right_to_pin_sets_and_does_not_pin()
    {
        await using var support = await Support.Open();
        Crowd.Appoint(support.Group, support.Chief, mayPin: false);

        var set = await support.Ask(support.Chief, "/settings mode off");
        var pinned = await support.Ask(support.Chief, "/pin overdose");

        Assert.StartsWith("When I speak unasked: never", (string?)set["text"], StringComparison.Ordinal);
        Assert.Equal(
            "You cannot pin here\n\nThat is for administrators with the right \"Pin messages\".", (string?)pinned["text"]);
        Assert.Empty(support.Store.Cards);
    }

    [Fact]
    public async Task Who_founded_the_group_may_do_everything()
    {
        await using var support = await Support.Open();
        support.Group.Creator = support.Chief.Id;

        var pinned = await support.Ask(support.Chief, "/pin overdose");

        Assert.Contains(": pinned", (string?)pinned["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_who_acts_unseen_pins()
    {
        await using var support = await Support.Open();

        support.Session.People.SayUnseen("/pin@heroin_facts_bot overdose", support.Group);
        await support.Session.Settled();

        Assert.Equal(support.Group.Pinned, (int)Assert.Single(support.Store.Cards).Message);
        Assert.Contains(": pinned", support.Said()[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_no_administrator_any_more_is_refused_within_a_minute()
    {
        var time = new FastTime(60);
        await using var support = await Support.Open(time);
        await support.Ask(support.Chief, "/settings");
        support.Group.Administrators.Remove(support.Chief.Id);

        await Task.Delay(TimeSpan.FromSeconds(61) / 60, TestContext.Current.CancellationToken);

        Refused(support, (string?)(await support.Ask(support.Chief, "/settings mode off"))["text"]);
    }

    private static void Refused(Support support, string? said)
    {
        Assert.StartsWith("You cannot ", said, StringComparison.Ordinal);
        Assert.Contains("That is for administrators", said, StringComparison.Ordinal);
        Assert.Null(support.Store.At(support.Place));
        Assert.Empty(support.Store.Cards);
        Assert.Empty(support.Group.Pins);
        Assert.Empty(support.Session.Server.Offences);
    }
}
