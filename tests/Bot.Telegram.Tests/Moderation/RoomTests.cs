using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>What holds in a group by its settings.</summary>
public sealed class RoomTests
{
    private const string Despair = "i want to kill myself";

    [Fact]
    public async Task Danger_that_is_overheard_gets_a_line_to_nobody_and_a_button_that_shows_help_to_its_presser_alone()
    {
        await using var support = await Support.Open();
        var ben = support.Session.People.Join("Ben");
        await support.Ask(support.Chief, "/settings country Ireland");
        await support.Ask(support.Chief, "/settings crisis private");

        var cry = support.Session.People.Say(support.Ann, Despair, support.Group);
        await support.Session.Settled();
        var line = support.Group.Messages.Values.Last();
        var card = await support.Press(ben, line, "Crisis lines");

        Assert.Equal(Texts.HelpForAnybody, Assert.Single(support.Said()));
        Assert.Null(line["reply_to_message"]);
        Assert.DoesNotContain("Ann", line.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("Crisis lines: Ireland", (string?)card["text"], StringComparison.Ordinal);
        Assert.NotEqual((int?)cry["message_id"], (int?)line["message_id"]);
        Assert.Empty(support.Session.Server.Offences);
    }

    [Fact]
    public async Task The_button_for_everybody_does_not_tell_whose_country_it_was()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Ann, "/country set Ireland");
        await support.Ask(support.Chief, "/settings crisis private");

        support.Session.People.Say(support.Ann, Despair, support.Group);
        await support.Session.Settled();

        var line = support.Group.Messages.Values.Last();
        Assert.Equal("1a/crisis", (string?)Crowd.Button(line, "Crisis lines")["callback_data"]);
    }

    [Fact]
    public async Task An_overdose_is_shown_to_all_where_other_danger_is_answered_in_private()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/settings crisis private");

        support.Session.People.Say(support.Ann, "help he's not breathing and his lips are blue", support.Group);
        await support.Session.Settled();

        Assert.StartsWith("Overdose", Assert.Single(support.Said()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings crisis off")]
    [InlineData("/settings mode off")]
    public async Task Where_danger_is_not_answered_unasked_it_still_is_when_the_bot_is_addressed(string command)
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, command);

        support.Session.People.Say(support.Ann, Despair, support.Group);
        support.Session.People.Say(support.Ann, $"@heroin_facts_bot {Despair}", support.Group);
        await support.Session.Settled();

        Assert.StartsWith("If you are thinking about suicide", Assert.Single(support.Said()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_which_nobody_knows_whether_it_came_is_said_again_to_nobody()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/settings crisis private");
        support.Session.Server.Faults = Once("sendMessage", new Fault.Cut(AfterEffect: true));

        support.Session.People.Say(support.Ann, Despair, support.Group);
        await support.Session.Settled();

        Assert.All(support.Said(), said => Assert.Equal(Texts.HelpForAnybody, said));
    }

    [Fact]
    public async Task The_country_of_the_group_holds_for_whoever_chose_none()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/settings country Ireland");

        var before = await support.Ask(support.Ann, "/crisis");
        await support.Ask(support.Ann, "/country set New Zealand");
        var after = await support.Ask(support.Ann, "/crisis");

        Assert.StartsWith("Crisis lines: Ireland", (string?)before["text"], StringComparison.Ordinal);
        Assert.StartsWith("Crisis lines: New Zealand", (string?)after["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_repeated_after_the_pause_that_was_set()
    {
        var time = new FastTime(30);
        await using var support = await Support.Open(time);
        await support.Ask(support.Chief, "/settings cooldown 30s");

        support.Session.People.Say(support.Ann, "what is naloxone?", support.Group);
        support.Session.People.Say(support.Ann, "what is naloxone?", support.Group);
        await support.Session.Settled();
        await Task.Delay(TimeSpan.FromSeconds(31) / 30, TestContext.Current.CancellationToken);
        support.Session.People.Say(support.Ann, "what is naloxone?", support.Group);
        await support.Session.Settled();

        Assert.Equal(2, support.Said().Length);
    }

    private static Func<string, JsonObject, Fault?> Once(string method, Fault fault)
    {
        var left = 1;
        return (called, _) => called == method && Interlocked.Exchange(ref left, 0) == 1 ? fault : null;
    }
}
