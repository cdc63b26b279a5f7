using System.Text.Json.Nodes;

namespace Bot.Telegram.Tests;

public sealed class InlineTests
{
    [Theory]
    [InlineData("depres", "topic_depression")]
    [InlineData("narcan", "topic_naloxone")]
    [InlineData("deppresion", "topic_depression")]
    [InlineData("irela", "crisis_IE")]
    [InlineData("i want to kill myself", "crisis")]
    [InlineData("my friend is not breathing", "overdose")]
    public async Task The_first_card_is_the_one_meant(string typed, string id)
    {
        await using var session = await Session.Start();

        var results = await Offered(session, typed);

        Assert.Equal(id, (string?)results[0]!["id"]);
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task Nothing_typed_offers_topics_overdose_and_crisis_for_this_person_alone()
    {
        await using var session = await Session.Start();

        var results = await Offered(session, "");

        var ids = results.Select(result => (string?)result!["id"]).ToArray();
        Assert.Contains("overdose", ids);
        Assert.Contains("crisis", ids);
        Assert.InRange(ids.Length, 10, 50);
        Assert.True((bool?)session.Server.Calls.Of("answerInlineQuery")[0].Parameters["is_personal"]);
        Assert.Empty(session.Server.Offences);
    }

    [Fact]
    public async Task A_card_says_what_the_answer_says_and_leads_to_the_direct_chat()
    {
        await using var session = await Session.Start();

        var card = (await Offered(session, "depression"))[0]!;

        Assert.StartsWith(
            "<b>Depression and heroin</b>\n\n", (string?)card["input_message_content"]!["message_text"], StringComparison.Ordinal);
        Assert.Equal(
            "https://t.me/heroin_facts_bot?start=topic_depression", (string?)card["reply_markup"]!["inline_keyboard"]![0]![0]!["url"]);
    }

    private static async Task<JsonArray> Offered(Session session, string typed)
    {
        session.People.Look(session.People.Join("Ann"), typed);
        await session.Server.Calls.Until(calls => calls.Of("answerInlineQuery").Count == 1);
        return (JsonArray)session.Server.Calls.Of("answerInlineQuery")[0].Parameters["results"]!;
    }
}
