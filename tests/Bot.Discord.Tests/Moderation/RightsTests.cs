using Bot.Core.Moderation;
using Bot.Discord.Layout;
using Bot.Discord.Moderation;
using Bot.Discord.Tests.Chat;

namespace Bot.Discord.Tests.Moderation;

/// <summary>What is declared to whom is looks; what somebody may do is decided when they do it.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData("settings", "mode off")]
    [InlineData("settings", null)]
    [InlineData("settings", "history")]
    [InlineData("pin", "overdose")]
    [InlineData("pins", null)]
    [InlineData("unpin", "overdose")]
    [InlineData("stats", null)]
    public async Task A_member_is_refused_by_command_button_forged_button_and_select(string command, string? argument)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var (channel, member) = (bot.Discord.Channel(), new Moderator(bot, Moderator.PlainMember));
        var old = bot.Discord.Message(channel, await bot.Discord.SayAsync(channel, "an old message", person: bot.Discord.Me))!;
        var typed = $"{command} {argument}".Trim();

        Assert.Contains(
            "That is for members with the permission", await member.SaysAsync(channel, command, argument), StringComparison.Ordinal);
        Assert.Contains(
            "That is for members with the permission", await member.PressesAsync(channel, old, $"v1/{typed}"), StringComparison.Ordinal);
        Assert.Contains(
            "That is for members with the permission", await member.PicksAsync(channel, old, $"v1/{typed}"), StringComparison.Ordinal);
        Assert.Contains(DiscordWording.Outdated, await member.PressesAsync(channel, old, $"v1!{typed}"), StringComparison.Ordinal);
        Assert.Contains(
            DiscordWording.ForModerators, await member.PressesAsync(channel, old, $"v1r{old["id"]} {typed}"), StringComparison.Ordinal);

        Assert.Null(bot.Store.At(new ChatPlace("discord", (long)bot.Discord.Guild())));
        Assert.Empty(bot.Store.Cards);
        Assert.Equal(0, bot.Discord.Posted);
        bot.AssertClean();
    }

    [Fact]
    public async Task Where_a_role_may_pin_its_members_do_and_the_permission_alone_does_not()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        await new Moderator(bot).SaysAsync(channel, "settings", "pinners <@&77>");

        var permitted = new Moderator(bot, $"{1 << 13}");
        Assert.Contains("members of the role chosen", await permitted.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);
        var chosen = new Moderator(bot, Moderator.PlainMember) { Roles = [5, 77] };
        Assert.Contains(": pinned", await chosen.SaysAsync(channel, "pin", "overdose"), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_moderators_command_that_is_typed_waits_for_the_button_that_carries_the_rights()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        var offer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, $"<@{bot.Discord.Me}> /pin overdose"));

        Assert.Contains("Give this as a slash command", offer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(bot.Store.Cards);
        var button = offer["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>();
        Assert.Contains(
            "You cannot pin here",
            await new Moderator(bot, Moderator.PlainMember).PressesAsync(channel, offer, button), StringComparison.Ordinal);
        Assert.Contains(": pinned", await new Moderator(bot).PressesAsync(channel, offer, button), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task The_many_values_of_a_setting_stand_in_selects_and_there_is_nothing_to_share()
    {
        await using var bot = await BotOnDiscord.StartAsync();

        var choices = await new Moderator(bot).GivesAsync(bot.Discord.Channel(), "settings", "country");

        var parts = choices["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).ToArray();
        Assert.All(parts, part => Assert.Equal(3, part!["type"]!.GetValue<int>()));
        Assert.Contains(
            "v1/settings country 🇮🇪",
            parts.SelectMany(part => part!["options"]!.AsArray()).Select(option => option!["value"]!.GetValue<string>()));
        bot.AssertClean();
    }

    [Fact]
    public void A_role_is_shown_by_its_mention_which_Discord_shows_as_its_name()
    {
        var role = DiscordPlaces.Nouns.RoleName(77);

        Assert.Equal("**Who may pin: members of the role <@&77>**", Markdown.Strong($"Who may pin: members of the role {role}"));
        Assert.Equal(@"\<@77\> \<@&x\>", Markdown.Escape("<@77> <@&x>"));
    }
}
