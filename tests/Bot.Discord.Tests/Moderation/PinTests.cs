using System.Text.Json.Nodes;
using Bot.Core.Moderation;
using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Moderation;

public sealed class PinTests
{
    private const int Silent = 4096;

    [Fact]
    public async Task What_a_moderator_pins_follows_the_content_in_place()
    {
        var content = new ChangingContent();
        await using var bot = await BotOnDiscord.StartAsync(library: content.Library);
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        Assert.Contains("Ireland", await moderator.SaysAsync(channel, "settings", "country ireland"), StringComparison.Ordinal);

        Assert.StartsWith("**Naloxone", await moderator.SaysAsync(channel, "pin", "topic naloxone"), StringComparison.Ordinal);
        await moderator.SaysAsync(channel, "pin", "overdose");
        content.Rewrite("naloxone", "These words are new.");
        bot.Changes.Raise();
        await bot.UntilAsync(() => Cards(bot).Any(card =>
            Moderator.WordsOf(card).Contains("These words are new.", StringComparison.Ordinal)));

        var cards = Cards(bot);
        Assert.Equal(2, cards.Length);
        Assert.Equal(cards.Select(card => ulong.Parse(card["id"]!.GetValue<string>())).Order(), bot.Discord.Pins(channel).Order());
        Assert.Contains(cards, card => card["content"]!.GetValue<string>().Contains("112 or 999", StringComparison.Ordinal));
        Assert.Single(bot.Discord.Requests, IsEdit);
        Assert.All(bot.Store.Cards, card => Assert.Equal(PinStep.Pinned, card.Step));
        Assert.Contains("current", await moderator.SaysAsync(channel, "pins"), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Pinning_twice_moves_nothing_and_says_so()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        await moderator.SaysAsync(channel, "pin", "overdose");

        var again = await moderator.SaysAsync(channel, "pin", "overdose");

        Assert.Contains("already pinned here", again, StringComparison.Ordinal);
        Assert.Contains("I moved nothing.", again, StringComparison.Ordinal);
        Assert.Single(Cards(bot));
        Assert.Single(
            bot.Discord.Requests, request => request.Method == "PUT" && request.Path.Contains("/pins/", StringComparison.Ordinal));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_card_is_taken_away_by_unpin_and_nothing_is_kept_of_it()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        // CA is California too.
        await moderator.SaysAsync(channel, "pin", "crisis CA");
        var listed = await moderator.GivesAsync(channel, "pins");

        var said = await moderator.PressesAsync(channel, listed, Button(listed, "Unpin: "));

        Assert.Contains("no longer pinned", said, StringComparison.Ordinal);
        Assert.Empty(Cards(bot));
        Assert.Empty(bot.Discord.Pins(channel));
        Assert.Empty(bot.Store.Cards);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_full_channel_is_named_with_its_number_and_nothing_is_left_behind()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        for (var i = 0; i < 250; i++)
            bot.Discord.Pin(channel, await bot.Discord.SayAsync(channel, "hello", more: message => message["author"]!["bot"] = true));

        Assert.Contains("has 250 pinned messages", await moderator.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);

        Assert.Empty(Cards(bot));
        Assert.Empty(bot.Store.Cards);
        bot.Discord.Unpin(channel, bot.Discord.Pins(channel)[0]);
        Assert.Contains(": pinned", await moderator.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Theory]
    [InlineData(10, "View Channel")]
    [InlineData(11, "Send Messages")]
    [InlineData(14, "Embed Links")]
    [InlineData(16, "Read Message History")]
    [InlineData(51, "Pin Messages")]
    public async Task What_the_bot_lacks_is_named_as_Discord_names_it_before_anything_is_posted(int bit, string permission)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var moderator = new Moderator(bot) { BotMay = Moderator.EnoughForBot & ~(1UL << bit) };

        Assert.Contains(
            $"I need the permission \"{permission}\"",
            await moderator.SaysAsync(bot.Discord.Channel(), "pin", "overdose"), StringComparison.Ordinal);

        Assert.Equal(0, bot.Discord.Posted);
        Assert.Empty(bot.Store.Cards);
    }

    [Fact]
    public async Task A_permission_that_is_taken_away_on_the_way_leaves_nothing_behind()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        bot.Discord.Deny(channel, 1UL << 51);

        Assert.Contains("\"Pin Messages\"", await moderator.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);

        Assert.Empty(Cards(bot));
        Assert.Empty(bot.Store.Cards);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_or_unpinned_is_reported_and_left_so_until_it_is_asked_for()
    {
        var content = new ChangingContent();
        await using var bot = await BotOnDiscord.StartAsync(library: content.Library);
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        await moderator.SaysAsync(channel, "pin", "topic naloxone");
        await moderator.SaysAsync(channel, "pin", "overdose");
        bot.Discord.Delete(channel, (ulong)bot.Store.Cards[0].Message);
        bot.Discord.Unpin(channel, (ulong)bot.Store.Cards[1].Message);
        content.Rewrite("naloxone", "These words are new.");
        bot.Changes.Raise();
        await bot.UntilAsync(() => bot.Store.Cards[0].Step == PinStep.Missing);

        var listed = await moderator.SaysAsync(channel, "pins");

        Assert.Contains("missing: its message was deleted", listed, StringComparison.Ordinal);
        Assert.Contains("unpinned by somebody", listed, StringComparison.Ordinal);
        Assert.Single(Cards(bot));
        Assert.Empty(bot.Discord.Pins(channel));
        Assert.Contains(": pinned", await moderator.SaysAsync(channel, "pin", "topic naloxone"), StringComparison.Ordinal);
        Assert.Single(bot.Discord.Pins(channel));
    }

    [Fact]
    public async Task Too_many_edits_of_old_messages_are_waited_out()
    {
        var content = new ChangingContent();
        await using var bot = await BotOnDiscord.StartAsync(library: content.Library);
        await new Moderator(bot).SaysAsync(bot.Discord.Channel(), "pin", "topic naloxone");
        bot.Discord.Faults.Next(new RestFault(400, Code: 30046), IsEdit);
        bot.Discord.Faults.Next(new RestFault(429, RetryAfter: 0.05, Code: 30046), IsEdit);

        content.Rewrite("naloxone", "These words are new.");
        bot.Changes.Raise();

        await bot.UntilAsync(() => Moderator.WordsOf(Cards(bot)[0]).Contains("These words are new.", StringComparison.Ordinal));
        await bot.UntilAsync(() => bot.Log.Lines.Any(line =>
            line.Contains("1 brought up to date, 0 could not be", StringComparison.Ordinal)));
        Assert.Equal(3, bot.Discord.Requests.Count(IsEdit));
    }

    private static bool IsEdit(RestRequest request) => request.Method == "PATCH" && !request.IsInteraction;

    private static JsonObject[] Cards(BotOnDiscord bot) =>
        [.. bot.Discord.Answers(bot.Discord.Channel()).Where(message => (message["flags"]!.GetValue<int>() & Silent) != 0)];

    private static string Button(JsonObject message, string label) => message["components"]!.AsArray()
        .SelectMany(row => row!["components"]!.AsArray())
        .First(part =>
            part!["label"]?.GetValue<string>().StartsWith(label, StringComparison.Ordinal) == true)!["custom_id"]!.GetValue<string>();
}
