using System.Text.Json.Nodes;
using Bot.Discord.Tests.Moderation;

namespace Bot.Discord.Tests.Chat;

/// <summary>Sharing speaks in somebody's place: it takes what speaking takes.</summary>
public sealed class ShareTests
{
    private static readonly string SeesAlone = $"{Permissions.ViewChannel | Permissions.ReadMessageHistory}";

    [Theory]
    [InlineData(false, Permissions.SendMessages)]
    [InlineData(true, Permissions.SendMessagesInThreads)]
    public async Task Who_may_not_write_here_shares_nothing_whatever_button_they_press(bool isThread, ulong needed)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var card = bot.Discord.Message(channel, await bot.Discord.SayAsync(channel, "a card", person: bot.Discord.Me))!;
        if (isThread)
            bot.Discord.MakeThread(channel);
        // The other of the two is no help.
        var other = isThread ? Permissions.SendMessages : Permissions.SendMessagesInThreads;

        var refused = await bot.Discord.PressAsync(channel, card, "v1!topic naloxone", permissions: $"{Permissions.ViewChannel | other}");
        Assert.Contains("cannot write in this channel", await bot.WordsAsync(refused), StringComparison.Ordinal);
        Assert.True(refused.IsEphemeral);

        var shared = await bot.Discord.PressAsync(channel, card, "v1!topic naloxone", permissions: $"{Permissions.ViewChannel | needed}");
        Assert.StartsWith("**Naloxone", await bot.WordsAsync(shared), StringComparison.Ordinal);
        Assert.False(shared.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task The_button_is_there_for_whoever_may_write_and_in_direct_messages()
    {
        await using var bot = await BotOnDiscord.StartAsync();

        Assert.DoesNotContain(DiscordWording.Share, await LabelsAsync(bot, bot.Discord.Channel(), SeesAlone));
        Assert.Contains(DiscordWording.Share, await LabelsAsync(bot, bot.Discord.Channel(), Moderator.PlainMember));
        Assert.Contains(DiscordWording.Share, await LabelsAsync(bot, bot.Discord.DirectChannel(42), SeesAlone));
        bot.AssertClean();
    }

    private static async Task<string?[]> LabelsAsync(BotOnDiscord bot, ulong channel, string permissions)
    {
        var given = bot.Discord.Interact(
            2, channel, 42, new JsonObject { ["id"] = "1", ["name"] = "overdose", ["type"] = 1 }, permissions: permissions);
        var answer = await bot.AnswerToAsync(await bot.Discord.SendAsync(given));
        return [.. answer["data"]!["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray())
            .Select(part => part!["label"]?.GetValue<string>())];
    }
}
