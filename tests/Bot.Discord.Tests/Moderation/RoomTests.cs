using System.Text.Json.Nodes;
using Bot.Core.Moderation;
using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Discord.Tests.Moderation;

/// <summary>What moderators have set holds in their server from the next message on.</summary>
public sealed class RoomTests
{
    private const string Question = "does heroin cause depression?";

    [Fact]
    public async Task Quiet_in_one_channel_is_quiet_there_alone()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (quiet, other) = (bot.Discord.Channel(), bot.Discord.Channel(index: 1));
        Assert.Contains("never", await new Moderator(bot).SaysAsync(quiet, "settings", "mode off here"), StringComparison.Ordinal);

        var unheard = await bot.Discord.SayAsync(quiet, Question);
        await bot.AnswerToAsync(other, await bot.Discord.SayAsync(other, Question));
        await bot.AnswerToAsync(quiet, await bot.Discord.SayAsync(quiet, $"<@{bot.Discord.Me}> {Question}"));

        Assert.DoesNotContain(bot.Discord.Answers(quiet), answer =>
            answer["message_reference"]?["message_id"]?.GetValue<string>() == $"{unheard}");
        var about = await bot.Discord.CommandAsync(quiet, "about");
        Assert.Contains(
            "In this channel I answer only when I am asked",
            Moderator.WordsOf((await bot.AnswerToAsync(about))["data"]!.AsObject()), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task In_a_thread_a_moderator_is_told_of_the_thread()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        Assert.Contains(
            "This now holds in this thread.",
            await new Moderator(bot) { IsInThread = true }.SaysAsync(channel, "settings", "mode off here"), StringComparison.Ordinal);
        Assert.Contains(
            "This now holds in this channel.",
            await new Moderator(bot).SaysAsync(channel, "settings", "mode off here"), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Where_danger_is_met_in_private_a_line_for_anybody_stands_in_the_channel_and_points_at_nobody()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        await moderator.SaysAsync(channel, "settings", "crisis private");
        await moderator.SaysAsync(channel, "settings", "country canada");
        await bot.Discord.SayAsync(channel, "i want to kill myself tonight");
        await bot.UntilAsync(() => bot.Discord.Posted == 1);

        var line = bot.Discord.Answers(channel).Single(answer => (answer["flags"]!.GetValue<int>() & 64) == 0);
        Assert.Equal(DiscordWording.HelpForOneAlone, line["content"]!.GetValue<string>());
        Assert.Null(line["message_reference"]);
        Assert.DoesNotContain("42", line["components"]!.ToJsonString(), StringComparison.Ordinal);

        var pressed = await bot.Discord.PressAsync(
            channel, line, line["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>(), person: 42);
        Assert.Contains("Canada", await bot.WordsAsync(pressed), StringComparison.Ordinal);
        Assert.True(pressed.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task That_line_does_not_tell_the_country_its_author_chose_whoever_presses_sees_their_own()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, moderator) = (bot.Discord.Channel(), new Moderator(bot));
        await moderator.SaysAsync(channel, "settings", "crisis private");
        await new Moderator(bot, Moderator.PlainMember) { Person = 42 }.SaysAsync(channel, "country", "canada");
        await new Moderator(bot, Moderator.PlainMember) { Person = 43 }.SaysAsync(channel, "country", "ireland");
        await bot.Discord.SayAsync(channel, "i want to kill myself tonight", person: 42);
        await bot.UntilAsync(() => bot.Discord.Posted == 1);

        var line = bot.Discord.Answers(channel).Single(answer => (answer["flags"]!.GetValue<int>() & 64) == 0);
        var button = line["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>();
        Assert.Equal("v1/crisis", button);
        Assert.Contains("Ireland", await bot.WordsAsync(await bot.Discord.PressAsync(channel, line, button, person: 43)),
            StringComparison.Ordinal);
        Assert.Contains("Canada", await bot.WordsAsync(await bot.Discord.PressAsync(channel, line, button, person: 42)),
            StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task An_overdose_is_answered_for_all_to_see_there_too()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        await new Moderator(bot).SaysAsync(channel, "settings", "crisis private");

        var answer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, "my friend took too much and is not breathing"));

        Assert.Contains("112", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_country_holds_for_whoever_chose_none()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        await new Moderator(bot).SaysAsync(channel, "settings", "country ireland");
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "country", person: 1, ("name", "canada")));

        Assert.Contains(
            "112 or 999", await bot.WordsAsync(await bot.Discord.CommandAsync(channel, "overdose", person: 2)), StringComparison.Ordinal);
        Assert.Contains(
            "911", await bot.WordsAsync(await bot.Discord.CommandAsync(channel, "overdose", person: 1)), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("Canada", "CA")]
    [InlineData("India", "IN")]
    [InlineData("Israel", "IL")]
    [InlineData("Argentina", "AR")]
    [InlineData("Netherlands", "NL")]
    public async Task A_country_that_completion_offers_can_be_set_though_its_code_is_a_provinces_too(string typed, string code)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var offered = await bot.AnswerToAsync(await bot.Discord.TypeAsync(channel, "settings", "change", $"country {typed}"));
        string[] values = [.. offered["data"]!["choices"]!.AsArray()
            .Where(choice => choice!["name"]!.GetValue<string>() is var name
                && (name == $"country {typed}" || name == $"country {typed} here"))
            .Select(choice => choice!["value"]!.GetValue<string>())];

        Assert.Equal(2, values.Length);
        foreach (var value in values)
            await new Moderator(bot).SaysAsync(channel, "settings", value);

        var server = new ChatPlace("discord", (long)bot.Discord.Guild());
        Assert.Equal((code, code), (bot.Store.At(server)?.Country, bot.Store.At(server with { Channel = (long)channel })?.Country));
        bot.AssertClean();
    }

    [Fact]
    public async Task What_was_opened_is_counted_once_and_by_server_alone()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { BucketLimit = 1000, GlobalLimit = 1000 });
        var (channel, room) = (bot.Discord.Channel(), bot.Discord.DirectChannel(7));
        for (var i = 0; i < 4; i++)
            await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> what is naloxone"));
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "topic", 42, ("name", "naloxone")));
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(channel, "topics"));
        await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "what is naloxone", person: 7));

        var server = new ChatPlace("discord", (long)bot.Discord.Guild());
        Assert.Contains("at least 5", await new Moderator(bot).SaysAsync(channel, "stats"), StringComparison.Ordinal);
        Assert.Equal([(new CardKey("topic naloxone"), 5)], await bot.Store.Since(server, default, CancellationToken.None));
        Assert.Empty(await bot.Store.Since(new ChatPlace("discord", 0), default, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_counted_in_a_server_where_a_person_alone_brought_the_bot_along()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = bot.Discord.Message(channel, await bot.Discord.SayAsync(channel, "what does it do"))!;
        var asked = bot.Discord.Interact(2, channel, 7, new JsonObject
        {
            ["id"] = "1", ["name"] = "topic", ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["name"] = "name", ["type"] = 3, ["value"] = "naloxone" }),
        });
        var offered = bot.Discord.Interact(3, channel, 7, new JsonObject
        {
            ["custom_id"] = $"v1r{message["id"]} topic naloxone", ["component_type"] = 2,
        }, message);
        foreach (var given in (Interaction[])[asked, offered])
        {
            given.Payload["authorizing_integration_owners"] = new JsonObject { ["1"] = "7" };
            await bot.Discord.SendAsync(given);
            await bot.UntilAsync(() => given.Original is not null);
        }

        Assert.Equal(1, bot.Discord.Posted);
        Assert.Empty(await bot.Store.Since(new ChatPlace("discord", (long)bot.Discord.Guild()), default, CancellationToken.None));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_server_the_bot_was_removed_from_is_known_an_outage_and_a_return_are_not_taken_for_that()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { Guilds = 3 });
        ChatPlace[] servers = [.. Enumerable.Range(0, 3).Select(i => new ChatPlace("discord", (long)bot.Discord.Guild(i)))];
        await bot.Discord.LeaveAsync(0, isOutage: false);
        await bot.Discord.LeaveAsync(1, isOutage: true);
        await bot.Discord.LeaveAsync(2, isOutage: false);
        await bot.UntilAsync(() => bot.Store.Removed.ContainsKey(servers[2]));

        await bot.AnswerToAsync(await bot.Discord.CommandAsync(bot.Discord.Channel(2), "topics"));

        Assert.Equal([servers[0]], bot.Store.Removed.Keys);
        await bot.Discord.InvalidateAsync(resumable: false);
        await bot.UntilAsync(() => bot.Store.Removed.IsEmpty);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_said_to_be_and_what_was_is_forgotten_on_demand()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, person) = (bot.Discord.Channel(), new Moderator(bot, Moderator.PlainMember) { Person = 3 });
        bot.Store.IsBroken = true;
        Assert.StartsWith($"**{DiscordWording.NotKept}**", await person.SaysAsync(channel, "country", "ireland"), StringComparison.Ordinal);
        Assert.Contains(
            "My storage does not work", await new Moderator(bot).SaysAsync(channel, "settings", "mode off"), StringComparison.Ordinal);
        bot.Store.IsBroken = false;
        await person.SaysAsync(channel, "country", "ireland");

        Assert.Contains("I have deleted the country you chose.", await person.SaysAsync(channel, "forget"), StringComparison.Ordinal);

        Assert.Null(bot.Store.CountryOf("discord", 3));
        bot.AssertClean();
    }
}
