using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Chat;

/// <summary>What the bot does where a permission is missing, and how it says which.</summary>
public sealed class PermissionTests
{
    private const string Danger = "my friend took too much and is not breathing";

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task Without_Read_Message_History_an_answer_comes_all_the_same_as_no_reply(int status)
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { BucketLimit = 1000 });
        var channel = bot.Discord.Channel();
        bot.Discord.Deny(channel, Permissions.ReadMessageHistory);
        if (status != 400)
            bot.Discord.Faults.Next(new RestFault(status, Code: 160002), IsPost);

        await bot.Discord.SayAsync(channel, Danger);
        await bot.UntilAsync(() => bot.Discord.Answers(channel).Length == 1);
        await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");
        await bot.UntilAsync(() => bot.Discord.Answers(channel).Length == 2);

        Assert.Contains("112", bot.Discord.Answers(channel)[0]["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(bot.Discord.Answers(channel), answer => Assert.Null(answer["message_reference"]));
        // Once it knows, it does not try again for a while.
        Assert.Equal(3, bot.Discord.Requests.Count(IsPost));
        Assert.Single(bot.Log.Lines, line => line.Contains("\"Read Message History\"", StringComparison.Ordinal));
        bot.AssertClean();
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, false, "View Channel")]
    [InlineData(Permissions.ReadMessageHistory, false, "Read Message History")]
    [InlineData(Permissions.ReadMessageHistory, true, "Read Message History")]
    [InlineData(Permissions.SendMessagesInThreads, true, "Send Messages in Threads")]
    public async Task A_moderator_who_offers_is_told_what_the_bot_lacks(ulong denied, bool isThread, string permission)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "hello there");
        bot.Discord.Deny(channel, denied);
        if (isThread)
            bot.Discord.MakeThread(channel);

        Assert.Contains($"\"{permission}\"", await bot.WordsAsync(await OfferAsync(bot, channel, message)), StringComparison.Ordinal);
        Assert.Equal(0, bot.Discord.Posted);
        bot.AssertClean();
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, false, "View Channel")]
    [InlineData(Permissions.SendMessages, false, "Send Messages")]
    [InlineData(Permissions.SendMessagesInThreads, true, "Send Messages in Threads")]
    public async Task The_log_names_what_the_bot_lacks_to_answer_a_message(ulong denied, bool isThread, string permission)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        bot.Discord.Deny(channel, denied);
        if (isThread)
            bot.Discord.MakeThread(channel);

        await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");

        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains($"\"{permission}\"", StringComparison.Ordinal)));
        Assert.Equal(0, bot.Discord.Posted);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_channel_is_open_again_as_soon_as_somebody_chooses_something_where_the_bot_may_send_by_now()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        bot.Discord.Deny(channel, Permissions.SendMessages);
        var message = await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("is left alone", StringComparison.Ordinal)));
        bot.Discord.Deny(channel, 0);

        Assert.Equal(DiscordWording.Done, await bot.WordsAsync(await OfferAsync(bot, channel, message)));
        await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is fentanyl"));

        var line = Assert.Single(bot.Log.Lines, line => line.Contains("is left alone", StringComparison.Ordinal));
        Assert.Contains("50013", line, StringComparison.Ordinal);
        Assert.DoesNotContain($"{channel}", line, StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_channel_stays_closed_where_somebody_chooses_something_and_the_bot_still_may_not_send()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        bot.Discord.Deny(channel, Permissions.SendMessages);
        await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");
        await bot.UntilAsync(() => bot.Discord.Requests.Any(IsPost));

        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "overdose"));
        await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is fentanyl");
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "overdose"));

        Assert.Single(bot.Discord.Requests, IsPost);
        bot.AssertClean();
    }

    private static bool IsPost(RestRequest request) =>
        request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static Task<Bot.Testing.FakeDiscord.World.Interaction> OfferAsync(BotOnDiscord bot, ulong channel, ulong message) =>
        bot.Discord.SendAsync(bot.Discord.Interact(3, channel, 9,
            new JsonObject { ["custom_id"] = $"v1r{message} topic naloxone", ["component_type"] = 2 },
            bot.Discord.Message(channel, message)));
}
