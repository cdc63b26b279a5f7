using Bot.Core.Speaking;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Chat;

public sealed class MessageTests
{
    [Fact]
    public async Task A_question_in_a_direct_message_is_answered_with_its_sources()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var room = bot.Discord.DirectChannel(7);

        var answer = await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "does heroin cause depression", person: 7));

        Assert.StartsWith("**Depression and heroin**\n", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("[1] <https://", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_mention_a_reply_and_an_overheard_question_are_answered_small_talk_is_not()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var quiet = await bot.Discord.SayAsync(channel, "anyone up for a game tonight?");
        var overheard = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, "does heroin cause depression?"));
        var mention = await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");
        var reply = await bot.Discord.SayAsync(
            channel, "and what is fentanyl", more: message => message["referenced_message"] = overheard.DeepClone());

        Assert.Contains("Naloxone", (await bot.AnswerToAsync(channel, mention))["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("entanyl", (await bot.AnswerToAsync(channel, reply))["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Discord.Answers(channel), answer =>
            answer["message_reference"]!["message_id"]!.GetValue<string>() == $"{quiet}");
        bot.AssertClean();
    }

    [Fact]
    public async Task Bots_webhooks_and_itself_are_never_answered()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        const string Question = "does heroin cause depression?";
        await bot.Discord.SayAsync(channel, Question, more: message => message["author"]!["bot"] = true);
        await bot.Discord.SayAsync(channel, Question, more: message => message["webhook_id"] = "77");
        await bot.Discord.SayAsync(channel, Question, person: bot.Discord.Me);
        await bot.Discord.SayAsync(channel, Question, more: message => message["type"] = 7);
        await bot.Discord.SayAsync(channel, Question, more: message => message["flags"] = 64);

        await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, Question));

        Assert.Single(bot.Discord.Answers(channel), answer => answer["message_reference"] is not null);
    }

    [Theory]
    [InlineData(SpeakingMode.Off)]
    [InlineData(SpeakingMode.Mentioned)]
    public async Task Where_it_may_not_speak_uninvited_it_keeps_quiet_and_still_answers_whoever_asks_it(SpeakingMode mode)
    {
        await using var bot = await BotOnDiscord.StartAsync(configure: options => options.Speaking = mode);
        var channel = bot.Discord.Channel();
        await bot.Discord.SayAsync(channel, "does heroin cause depression?");

        await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone"));

        Assert.Single(bot.Discord.Answers(channel));
    }

    [Fact]
    public async Task Without_the_Message_Content_intent_mentions_direct_messages_and_commands_work()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { MessageContent = false });
        var (channel, room) = (bot.Discord.Channel(), bot.Discord.DirectChannel(7));
        await bot.Discord.SayAsync(channel, "does heroin cause depression?");

        await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone"));
        await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "what is naloxone", person: 7));
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "overdose"));

        Assert.Single(bot.Discord.Answers(channel), answer => answer["message_reference"] is not null);
        bot.AssertClean();
    }

    [Fact]
    public async Task Somebody_in_danger_is_answered_in_plain_words_with_every_number_in_the_content()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        var answer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, "my friend took too much and is not breathing"));

        Assert.Empty(answer["embeds"]!.AsArray());
        Assert.Contains("1. ", answer["content"]!.GetValue<string>()[..200], StringComparison.Ordinal);
        Assert.Contains("112", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Where_it_may_not_send_the_operator_is_told_which_permission_is_missing_and_not_what_was_said()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        bot.Discord.Deny(bot.Discord.Channel(), Permissions.SendMessages);

        await bot.Discord.SayAsync(bot.Discord.Channel(), $"<@{bot.Discord.Me}> what is naloxone");

        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("\"Send Messages\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("naloxone", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_message_heard_twice_is_answered_once()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        bot.Discord.Faults.DuplicatesEvents = true;
        var room = bot.Discord.DirectChannel(7);

        var first = await bot.Discord.SayAsync(room, "what is naloxone", person: 7);
        await bot.AnswerToAsync(room, first);
        await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "what is fentanyl", person: 7));

        Assert.Single(await bot.AnswersToAsync(room, first));
    }

    [Fact]
    public async Task What_is_meant_for_one_person_is_not_said_to_a_room_but_behind_a_button()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        var offer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> /crisis ireland"));

        Assert.Equal(DiscordWording.PrivateInRoom, offer["content"]!.GetValue<string>());
        var button = offer["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>();
        var pressed = await bot.Discord.PressAsync(channel, offer, button, person: 9);
        Assert.Contains("Samaritans", await bot.WordsAsync(pressed), StringComparison.Ordinal);
        Assert.True(pressed.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task The_country_a_person_chose_holds_for_them_alone()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "country", person: 1, ("name", "ireland")));

        Assert.Contains(
            "112 or 999", await bot.WordsAsync(await bot.Discord.CommandAsync(channel, "overdose", person: 1)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "112 or 999", await bot.WordsAsync(await bot.Discord.CommandAsync(channel, "overdose", person: 2)), StringComparison.Ordinal);
    }
}
