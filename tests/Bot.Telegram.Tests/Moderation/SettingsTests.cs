using System.Text.Json.Nodes;
using Bot.Core.Moderation;
using Bot.Core.Speaking;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests.Moderation;

public sealed class SettingsTests
{
    private const string Question = "does heroin cause depression?";

    [Fact]
    public async Task What_a_moderator_sets_holds_from_the_next_message_on()
    {
        await using var support = await Support.Open();

        var answer = await support.Ask(support.Chief, "/settings mode off");
        support.Session.People.Say(support.Ann, Question, support.Group);
        await support.Session.Settled();

        Assert.StartsWith("When I speak unasked: never\n\nThis now holds in the whole group.", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Empty(support.Said());
        Assert.Equal(SpeakingMode.Off, support.Store.At(support.Place)!.Mode);
        Assert.Equal(support.Chief.Id, Assert.Single(await support.History()).Person);
        Assert.Empty(support.Session.Server.Offences);
    }

    [Fact]
    public async Task Settings_are_chosen_by_buttons_that_only_their_presser_sees()
    {
        await using var support = await Support.Open();

        var all = await support.Ask(support.Chief, "/settings");
        var choices = await support.Press(support.Chief, all, "When I overhear that somebody may be in danger");
        await support.Press(support.Chief, choices, "Private");

        Assert.Equal(CrisisReplies.Private, support.Store.At(support.Place)!.Crisis);
        Assert.Empty(support.Said());
        Assert.DoesNotContain("Share", all.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("write \"here\"", (string?)choices["text"], StringComparison.Ordinal);
        Assert.Empty(support.Session.Server.Offences);
    }

    [Fact]
    public async Task A_topic_of_a_forum_has_settings_of_its_own()
    {
        await using var support = await Support.Open();
        var vent = Crowd.Open(support.Group, 7);

        await support.Ask(support.Chief, "/settings mode off here", vent);
        support.Session.People.SayIn(vent, support.Ann, Question, support.Group);
        support.Session.People.Say(support.Ann, "what is naloxone?", support.Group);
        await support.Session.Settled();

        Assert.Equal(SpeakingMode.Off, support.Store.At(support.Place with { Channel = vent })!.Mode);
        Assert.Null(support.Store.At(support.Place));
        Assert.StartsWith("Naloxone", Assert.Single(support.Said()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_of_replies_is_no_topic()
    {
        await using var support = await Support.Open();

        await support.Ask(support.Chief, "/settings mode off");
        support.Session.People.Say(support.Ann, Question, support.Group, change: message => message["message_thread_id"] = 5);
        await support.Session.Settled();

        Assert.Empty(support.Said());
    }

    [Fact]
    public async Task An_administrator_who_acts_unseen_sets_in_plain_sight()
    {
        await using var support = await Support.Open();

        support.Session.People.SayUnseen("/settings@heroin_facts_bot mode off", support.Group);
        var answer = await support.Session.Next(support.Group.Id);

        Assert.StartsWith("When I speak unasked: never", (string?)answer["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("https://t.me", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(await support.History()).Person);
        Assert.DoesNotContain(support.Session.Server.Calls.All, call => call.Parameters.ContainsKey("ephemeral_message_parameters"));
    }

    [Fact]
    public async Task Where_a_moderator_cannot_be_answered_alone_the_group_sees_it_and_no_direct_chat_is_offered()
    {
        await using var support = await Support.Open();
        support.Session.Server.Faults = (_, call) => call["ephemeral_message_parameters"] is null ? null : new Fault.Cut(AfterEffect: false);

        support.Session.People.Say(support.Chief, "/settings@heroin_facts_bot mode off", support.Group);
        var answer = await support.Session.Next(support.Group.Id);

        Assert.StartsWith("When I speak unasked: never", (string?)answer["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("https://t.me", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Share", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_work_is_said_to_the_moderator_and_questions_are_answered()
    {
        await using var support = await Support.Open();
        support.Store.IsBroken = true;

        var answer = await support.Ask(support.Chief, "/settings mode off");
        support.Session.People.Say(support.Ann, "@heroin_facts_bot naloxone", support.Group);
        await support.Session.Settled();

        Assert.StartsWith("I could not keep or read that", (string?)answer["text"], StringComparison.Ordinal);
        Assert.StartsWith("Naloxone", Assert.Single(support.Said()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_the_words_behind_a_command_goes_before_the_command()
    {
        await using var support = await Support.Open();

        var answer = await support.Ask(support.Ann, "/forget me, i want to kill myself");

        Assert.StartsWith("If you are thinking about suicide", (string?)answer["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_commands_stand_in_the_list_of_administrators_alone()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Ann, "/about");

        Assert.Equal(["settings", "pin", "pins", "unpin", "stats"], Names("all_chat_administrators").Except(Names("all_group_chats")));
        Assert.Contains("forget", Names("all_group_chats"));
        Assert.Equal(Names("all_group_chats"), Names("all_private_chats"));

        string[] Names(string scope) => [.. support.Session.Server.CommandsOf(scope).Select(command => (string)command!["command"]!)];
    }

    [Fact]
    public async Task Cards_that_were_opened_are_counted_and_told_in_fives()
    {
        await using var support = await Support.Open();
        for (var i = 0; i < 7; i++)
            await support.Ask(support.Ann, "/topic naloxone");
        await support.Ask(support.Ann, "/topic depression");

        var stats = (string?)(await support.Ask(support.Chief, "/stats"))["text"];

        Assert.Contains("at least 5", stats, StringComparison.Ordinal);
        Assert.DoesNotContain("Depression", stats, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_did_not_arrive_is_not_counted()
    {
        await using var support = await Support.Open();
        support.Group.IsMuted = true;

        support.Session.People.Say(support.Ann, Question, support.Group);
        await support.Session.Settled();

        Assert.Empty(await support.Store.Since(support.Place, default, TestContext.Current.CancellationToken));
    }
}
