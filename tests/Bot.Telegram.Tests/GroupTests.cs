using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests;

public sealed class GroupTests
{
    [Fact]
    public async Task An_ephemeral_command_is_answered_to_its_person_alone_and_can_be_shared()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var group = session.People.Found("Support");

        var whispered = session.People.Whisper(ann, "/topic depression", group);
        var answer = await session.Next(group.Id);

        var sent = session.Server.Calls.Of("sendMessage")[0].Parameters;
        Assert.Equal(ann.Id, (long?)sent["ephemeral_message_parameters"]!["receiver_user_id"]);
        Assert.Equal((int?)whispered["ephemeral_message_id"], (int?)sent["reply_parameters"]!["ephemeral_message_id"]);
        Assert.Empty(group.Messages);

        var press = session.People.Press(ann, answer, "Share with the group");
        var shared = await session.Next(group.Id);

        await session.Acknowledged(press);
        Assert.Equal((string?)answer["text"], (string?)shared["text"]);
        Assert.Equal([(int)shared["message_id"]!], group.Messages.Keys);
        Assert.DoesNotContain("Share", shared.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task Where_an_answer_cannot_be_private_a_link_is_offered_and_nothing_of_it_is_said()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var group = session.People.Found("Support");

        session.People.Say(ann, "/topic@heroin_facts_bot depression", group);
        var offer = await session.Next(group.Id);

        Assert.Equal("I can answer this in private.", (string?)offer["text"]);
        Assert.Equal("https://t.me/heroin_facts_bot?start=topic_depression", (string?)Crowd.Button(offer, "Answer me in private")["url"]);
        Assert.Single(session.Server.Calls.Of("sendMessage"));
    }

    [Fact]
    public async Task A_crisis_command_that_cannot_be_private_names_the_emergency_number_at_least()
    {
        await using var session = await Session.Start();
        var group = session.People.Found("Support");

        session.People.Say(session.People.Join("Ann"), "/crisis@heroin_facts_bot", group);

        Assert.Equal(
            "If somebody is in danger, call your local emergency number now. I can answer this in private.",
                (string?)(await session.Next(group.Id))["text"]);
    }

    [Fact]
    public async Task An_overdose_card_that_cannot_be_private_is_shown_to_the_group_at_once()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var group = session.People.Found("Support");

        session.People.Say(ann, "/overdose@heroin_facts_bot", group);
        var card = await session.Next(group.Id);

        Assert.StartsWith("Overdose", (string?)card["text"], StringComparison.Ordinal);
        Assert.Equal([(int)card["message_id"]!], group.Messages.Keys.TakeLast(1));
        Assert.DoesNotContain("https://t.me", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task An_overdose_button_whose_answer_cannot_be_private_shows_the_card_to_the_group_and_names_nobody()
    {
        await using var session = await Session.Start();
        var (ann, ben) = (session.People.Join("Ann"), session.People.Join("Ben"));
        var group = session.People.Found("Support");
        session.People.Say(ann, "does heroin cause depression?", group);
        var answer = await session.Next(group.Id);
        session.Server.Faults = (_, call) => call["ephemeral_message_parameters"] is null ? null : new Fault.Cut(AfterEffect: false);

        var press = session.People.PressData(ben, answer, "1a/overdose");
        var card = await session.Next(group.Id);

        Assert.StartsWith("Overdose", (string?)card["text"], StringComparison.Ordinal);
        Assert.Null(card["reply_to_message"]);
        Assert.Null((string?)(await session.Acknowledged(press))["url"]);
    }

    [Fact]
    public async Task An_administrator_bot_answers_a_public_command_in_private()
    {
        await using var session = await Session.Start();
        var group = session.People.Found("Support");
        Crowd.Promote(group);

        session.People.Say(session.People.Join("Ann"), "/crisis@heroin_facts_bot ireland", group);

        Assert.Equal(0, (int?)(await session.Next(group.Id))["message_id"]);
    }

    [Fact]
    public async Task A_button_in_a_group_answers_whoever_pressed_it_alone_or_opens_the_direct_chat()
    {
        await using var session = await Session.Start();
        var (ann, ben) = (session.People.Join("Ann"), session.People.Join("Ben"));
        var group = session.People.Found("Support");
        session.People.Say(ann, "does heroin cause depression?", group);
        var answer = await session.Next(group.Id);

        var press = session.People.Press(ben, answer, "More");
        var more = await session.Next(group.Id);

        Assert.Equal(ben.Id, (long?)more["receiver_user"]!["id"]);
        Assert.Null((string?)(await session.Acknowledged(press))["url"]);

        session.Server.Faults = (method, _) => method == "sendMessage" ? new Fault.Cut(AfterEffect: false) : null;
        var second = session.People.Press(ben, answer, "More");

        Assert.Equal("https://t.me/heroin_facts_bot?start=more_depression", (string?)(await session.Acknowledged(second))["url"]);
        Assert.Empty(session.Server.Offences);
    }

    [Theory]
    [InlineData("@heroin_facts_bot does heroin cause depression")]
    [InlineData("is heroin linked to depression? @Heroin_Facts_Bot")]
    public async Task A_mention_is_answered_in_the_group(string text)
    {
        await using var session = await Session.Start();
        var group = session.People.Found("Support");

        session.People.Say(session.People.Join("Ann"), text, group);

        Assert.StartsWith("Depression and heroin", (string?)(await session.Next(group.Id))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_answered_and_the_thread_of_a_forum_is_kept()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var group = session.People.Found("Support");
        session.People.Say(ann, "does heroin cause depression?", group);
        var first = await session.Next(group.Id);

        session.People.Say(ann, "naloxone", group, replyTo: (int)first["message_id"]!, change: message =>
        {
            message["message_thread_id"] = 77;
            message["is_topic_message"] = true;
        });
        await session.Next(group.Id);

        Assert.Equal(77, (int?)session.Server.Calls.Of("sendMessage")[1].Parameters["message_thread_id"]);
    }

    [Fact]
    public async Task Talk_that_is_not_for_the_bot_is_left_alone()
    {
        await using var session = await Session.Start();
        var (ann, other) = (session.People.Join("Ann"), session.People.Join("Other", isBot: true));
        var group = session.People.Found("Support");
        const string Question = "does heroin cause depression?";

        session.People.Say(other, Question, group);
        session.People.Say(ann, Question, group, change: message => message["is_automatic_forward"] = true);
        session.People.Say(
            ann, Question, group, change: message => message["via_bot"] = JsonNode.Parse("""{"id":1,"is_bot":true,"first_name":"x"}"""));
        session.People.Say(ann, Question, group, change: message =>
            message["forward_origin"] = JsonNode.Parse("""{"type":"hidden_user","date":1,"sender_user_name":"x"}"""));
        session.People.Say(ann, Question, group, change: message => message["date"] = 1_600_000_000);
        session.People.Say(ann, "/help@another_bot", group);
        session.People.Say(ann, "/weather", group);
        session.People.Say(ann, "see you at eight", group);
        session.People.Say(ann, "/about@heroin_facts_bot", group);

        Assert.Equal("I can answer this in private.", (string?)(await session.Next(group.Id))["text"]);
        await session.Settled();
        Assert.Single(session.Server.Calls.Of("sendMessage"));
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task An_overheard_cry_for_help_is_answered_in_the_group()
    {
        await using var session = await Session.Start();
        var group = session.People.Found("Support");

        session.People.Say(session.People.Join("Ann"), "help he's not breathing and his lips are blue", group);

        Assert.StartsWith("Overdose", (string?)(await session.Next(group.Id))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_asker_or_an_administrator_takes_an_answer_back()
    {
        await using var session = await Session.Start();
        var (ann, ben, chief) = (session.People.Join("Ann"), session.People.Join("Ben"), session.People.Join("Chief"));
        var group = session.People.Found("Support", chief);
        session.People.Say(ann, "does heroin cause depression?", group);
        var answer = await session.Next(group.Id);

        var refused = await session.Acknowledged(session.People.Press(ben, answer, "Wrong topic"));
        await session.Acknowledged(session.People.Press(chief, answer, "Wrong topic"));

        Assert.StartsWith("Only the person who asked", (string?)refused["text"], StringComparison.Ordinal);
        Assert.StartsWith("Did you mean", (string?)group.Messages[(int)answer["message_id"]!]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_follow_a_group_that_has_become_a_supergroup()
    {
        await using var session = await Session.Start();
        var group = session.People.Found("Support");
        session.People.Say(session.People.Join("Ann"), "@heroin_facts_bot naloxone", group);
        await session.Next(group.Id);
        var super = session.People.Migrate(group);

        session.People.Say(session.People.Join("Ben"), "@heroin_facts_bot depression", group);

        Assert.StartsWith("Depression", (string?)(await Latest(session, super))["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_blocks_the_bot_is_left_in_peace_and_others_are_answered()
    {
        await using var session = await Session.Start();
        var (ann, ben) = (session.People.Join("Ann"), session.People.Join("Ben"));
        session.People.Say(ann, "what is naloxone");
        session.People.Block(ann);

        Assert.StartsWith("Naloxone", (string?)(await session.Ask(ben, "what is naloxone"))["text"], StringComparison.Ordinal);
        await session.Settled();
    }

    private static async Task<JsonObject> Latest(Session session, Chat chat)
    {
        await session.Server.Calls.Until(_ => chat.Messages.Count > 0);
        return chat.Messages.Values.Last();
    }
}
