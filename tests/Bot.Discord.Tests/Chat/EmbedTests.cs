using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Chat;

/// <summary>Messages where the bot may not embed: Discord takes them, and leaves the embeds out without a word.</summary>
public sealed class EmbedTests
{
    [Fact]
    public async Task An_answer_whose_embed_is_left_out_becomes_plain_text_and_the_next_is_plain_at_once()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { BucketLimit = 1000 });
        var channel = bot.Discord.Channel();
        bot.Discord.Deny(channel, Permissions.EmbedLinks);

        var first = await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone");
        await bot.UntilAsync(() => IsPlain(bot, channel, first), TimeSpan.FromSeconds(20));
        var second = await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is fentanyl");
        await bot.UntilAsync(() => IsPlain(bot, channel, second), TimeSpan.FromSeconds(20));

        Assert.Single(bot.Discord.Requests, request => request.Method == "PATCH");
        Assert.Single(
            bot.Discord.Requests,
            request => request.Path.EndsWith("/messages", StringComparison.Ordinal) && request.Body?["embeds"]!.AsArray().Count > 0);
        Assert.Contains("'Embed Links'", Assert.Single(
            bot.Log.Lines, line => line.StartsWith("Warning:", StringComparison.Ordinal)), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Plain_text_that_takes_more_than_one_message_goes_on_in_the_next()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { BucketLimit = 1000 });
        var channel = bot.Discord.DirectChannel(42);
        bot.Discord.Deny(channel, Permissions.EmbedLinks);

        var asked = await bot.Discord.SayAsync(channel, "/more pain");
        await bot.UntilAsync(() => bot.Discord.Requests.Any(request => request.Method == "PATCH"), TimeSpan.FromSeconds(20));
        var answers = await bot.AnswersToAsync(channel, asked, atLeast: 2);

        Assert.Equal(2, answers.Length);
        Assert.All(answers, answer => Assert.Empty(answer["embeds"]!.AsArray()));
        Assert.Empty(answers[0]["components"]!.AsArray());
        Assert.Contains("**Sources**\n[1] ", answers[0]["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("[", answers[1]["content"]!.GetValue<string>(), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Where_it_may_embed_nothing_is_edited()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        var answer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone"));
        await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is fentanyl"));

        Assert.NotEmpty(answer["embeds"]!.AsArray());
        Assert.DoesNotContain(bot.Discord.Requests, request => request.Method == "PATCH");
    }

    private static bool IsPlain(BotOnDiscord bot, ulong channel, ulong asked) => bot.Discord.Answers(channel).Any(answer =>
        answer["message_reference"]?["message_id"]?.GetValue<string>() == $"{asked}"
        && answer["embeds"]!.AsArray().Count == 0
        && answer["content"]!.GetValue<string>().Contains("**Sources**\n[1] ", StringComparison.Ordinal));
}
