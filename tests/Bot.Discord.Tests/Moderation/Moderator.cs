using System.Text.Json.Nodes;
using Bot.Discord.Tests.Chat;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Discord.Tests.Moderation;

/// <summary>Somebody in a server, with what Discord says they and the bot may do there.</summary>
internal sealed class Moderator(BotOnDiscord bot, string permissions = Moderator.ManagesServer)
{
    public const string ManagesServer = "8224";
    public const string PlainMember = "2048";

    /// <summary>View Channel, Send Messages, Embed Links, Read Message History, Pin Messages.</summary>
    public const ulong EnoughForBot = 1UL << 10 | 1UL << 11 | 1UL << 14 | 1UL << 16 | 1UL << 51;

    public ulong Person { get; init; } = 9;

    public ulong[] Roles { get; init; } = [];

    public ulong BotMay { get; init; } = EnoughForBot;

    /// <summary>Whether the channel is a public thread.</summary>
    public bool IsInThread { get; init; }

    /// <summary>Gives a slash command.</summary>
    /// <returns>All that is said about it, to whoever gave it alone.</returns>
    public async Task<string> SaysAsync(ulong channel, string command, string? argument = null) =>
        WordsOf(await GivesAsync(channel, command, argument));

    public Task<JsonObject> GivesAsync(ulong channel, string command, string? argument = null)
    {
        var data = new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1 };
        if (argument is not null)
            data["options"] = new JsonArray(new JsonObject { ["name"] = "option", ["type"] = 3, ["value"] = argument });
        return ToldAsync(2, channel, data, null);
    }

    /// <summary>Presses a button, of whatever message.</summary>
    public async Task<string> PressesAsync(ulong channel, JsonObject message, string customId) => WordsOf(
        await ToldAsync(3, channel, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message));

    /// <summary>Picks something in a select, of whatever message.</summary>
    public async Task<string> PicksAsync(ulong channel, JsonObject message, string value) => WordsOf(await ToldAsync(
        3, channel, new JsonObject { ["custom_id"] = "v1/pick 0", ["component_type"] = 3, ["values"] = new JsonArray(value) }, message));

    public static string WordsOf(JsonObject message) =>
        $"{message["content"]}\n{string.Join('\n', message["embeds"]!.AsArray().Select(embed => embed!["description"]))}";

    private async Task<JsonObject> ToldAsync(int type, ulong channel, JsonObject data, JsonObject? message)
    {
        var given = bot.Discord.Interact(type, channel, Person, data, message, permissions, $"{BotMay}");
        given.Payload["member"]!["roles"] = new JsonArray([.. Roles.Select(role => JsonValue.Create($"{role}"))]);
        if (IsInThread)
            given.Payload["channel"]!["type"] = 11;
        await bot.Discord.SendAsync(given);
        await bot.UntilAsync(() => given.Original is not null);
        Assert.True(given.IsEphemeral);
        return given.Original!;
    }
}
