using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests;

public sealed class DirectChatTests
{
    [Fact]
    public async Task A_question_is_answered_with_summary_sources_and_buttons_as_a_reply_without_preview()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");

        var answer = await session.Ask(ann, "does heroin cause depression?");

        var sent = session.Server.Calls.Of("sendMessage")[0].Parameters;
        Assert.StartsWith("<b>Depression and heroin</b>\n\n", (string?)sent["text"], StringComparison.Ordinal);
        Assert.Contains("\n\n<b>Sources</b>\n[1] <a href=\"https://", (string?)sent["text"], StringComparison.Ordinal);
        Assert.Equal("Html", (string?)sent["parse_mode"]);
        Assert.True((bool?)sent["link_preview_options"]!["is_disabled"]);
        Assert.Equal(1, (int?)sent["reply_parameters"]!["message_id"]);
        Assert.Equal("1a/more depression", (string?)Crowd.Button(answer, "More")["callback_data"]);
        Assert.NotNull(Crowd.Button(answer, "Wrong topic"));
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task A_button_is_acknowledged_and_says_its_command()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var answer = await session.Ask(ann, "does heroin cause depression?");

        var press = session.People.Press(ann, answer, "More");

        Assert.StartsWith("Depression and heroin: ", (string?)(await session.Next(ann.Id))["text"], StringComparison.Ordinal);
        Assert.Null((string?)(await session.Acknowledged(press))["text"]);
        Assert.Empty(session.Server.Offences);
    }

    [Theory]
    [InlineData("0a/more depression")]
    [InlineData("1x/more depression")]
    [InlineData("more")]
    [InlineData("1aheroin")]
    public async Task A_button_of_another_version_is_acknowledged_with_a_word(string data)
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var answer = await session.Ask(ann, "/about");

        var press = session.People.PressData(ann, answer, data);

        Assert.Equal("This button is out of date. Please ask me again.", (string?)(await session.Acknowledged(press))["text"]);
    }

    [Theory]
    [InlineData("/start", "What I can do")]
    [InlineData("/start topic_depression", "Depression and heroin")]
    [InlineData("/start overdose", "Overdose")]
    [InlineData("/start crisis_GB", "Crisis lines: United Kingdom")]
    [InlineData("/start %%%", "What I can do")]
    [InlineData("/help@heroin_facts_bot", "What I can do")]
    public async Task A_deep_link_says_its_command(string text, string heading)
    {
        await using var session = await Session.Start();

        var answer = await session.Ask(session.People.Join("Ann"), text);

        Assert.StartsWith(heading, (string?)answer["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_this_names_the_words_that_decided_and_keeps_nothing()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var answer = await session.Ask(ann, "what does naloxone do");

        var press = session.People.Press(ann, answer, "Why this?");

        var shown = await session.Acknowledged(press);
        Assert.StartsWith("These words decided: naloxone", (string?)shown["text"], StringComparison.Ordinal);
        Assert.True((bool?)shown["show_alert"]);
    }

    [Fact]
    public async Task Wrong_topic_puts_other_topics_in_the_place_of_the_answer()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        var answer = await session.Ask(ann, "does heroin cause depression?");

        await session.Acknowledged(session.People.Press(ann, answer, "Wrong topic"));

        var edited = session.People.DirectChat(ann).Messages[(int)answer["message_id"]!];
        Assert.StartsWith("Did you mean one of these?", (string?)edited["text"], StringComparison.Ordinal);
        Assert.Equal(3, ((JsonArray)edited["reply_markup"]!["inline_keyboard"]!).Sum(row => ((JsonArray)row!).Count));
    }

    [Fact]
    public async Task A_chosen_country_holds_for_the_person_who_chose_it()
    {
        await using var session = await Session.Start();
        var (ann, ben) = (session.People.Join("Ann"), session.People.Join("Ben"));
        await session.Ask(ann, "/country ireland");

        var hers = await session.Ask(ann, "/overdose");
        var his = await session.Ask(ben, "/overdose");

        Assert.Contains("112 or 999", (string?)hers["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("112 or 999", (string?)his["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_more_than_an_hour_ago_is_answered_with_an_apology()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");

        session.People.Say(
            ann, "what is naloxone", change: message => message["date"] = DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeSeconds());

        Assert.StartsWith(
            "Sorry for the late answer. I could not be reached.\n\n", (string?)(await session.Next(ann.Id))["text"],
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_is_left_alone_and_a_caption_is_read()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");

        session.People.Say(ann, "", change: message => message.Remove("text"));
        session.People.Say(ann, "", change: message =>
        {
            message.Remove("text");
            message["caption"] = "he is not breathing, lips blue";
        });

        Assert.StartsWith("Overdose", (string?)(await session.Next(ann.Id))["text"], StringComparison.Ordinal);
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task Nothing_a_person_writes_is_logged()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Zaphod");

        await session.Ask(ann, "does heroin cause depression?");

        Assert.DoesNotContain(
            session.Logged, line =>
                line.Contains("depression", StringComparison.Ordinal) || line.Contains("Zaphod", StringComparison.Ordinal)
            || line.Contains($"{ann.Id}", StringComparison.Ordinal));
    }
}
