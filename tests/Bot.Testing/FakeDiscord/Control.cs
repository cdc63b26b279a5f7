using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.FakeDiscord;

/// <summary>Drives the server from another process: what a person of flesh would do with a mouse.</summary>
internal sealed class Control(DiscordServer server)
{
    public async Task AnswerAsync(HttpContext http, string verb)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync();
        var asked = text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
        var answer = await ActAsync(verb, asked);
        http.Response.StatusCode = answer is null ? 404 : 200;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync((answer ?? new JsonObject()).ToJsonString());
    }

    private async Task<JsonObject?> ActAsync(string verb, JsonObject asked)
    {
        switch (verb)
        {
            case "say":
                return Named(await server.SayAsync(ChannelOf(asked), asked["content"]!.GetValue<string>()));
            case "say-direct":
                return Named(await server.SayAsync(server.DirectChannel(7), asked["content"]!.GetValue<string>(), person: 7));
            case "command":
                return Token(await server.CommandAsync(ChannelOf(asked), asked["name"]!.GetValue<string>()));
            case "press":
                var message = server.Message(
                    ChannelOf(asked), ulong.Parse(asked["message"]!.GetValue<string>(), CultureInfo.InvariantCulture))!;
                return Token(await server.PressAsync(ChannelOf(asked), message, asked["custom_id"]!.GetValue<string>()));
            case "reconnect":
                await server.ReconnectAsync();
                return [];
            case "drop":
                server.Drop();
                // At once: whoever is quick to come back must not hear it live.
                if (asked["content"]?.GetValue<string>() is { } missed)
                    await server.SayAsync(ChannelOf(asked), missed);
                return [];
            case "invalidate":
                await server.InvalidateAsync(asked["resumable"]!.GetValue<bool>());
                return [];
            case "close":
                await server.CloseAsync(asked["code"]!.GetValue<int>());
                return [];
            case "message-content":
                server.AllowMessageContent(asked["allowed"]!.GetValue<bool>());
                return [];
            case "fault":
                server.Faults.Next(
                    new RestFault(asked["status"]!.GetValue<int>(), RetryAfter: asked["retry_after"]?.GetValue<double>() ?? 0.2));
                return [];
            case "chatter":
                await server.ChatterAsync(ChannelOf(asked), asked["content"]!.GetValue<string>(), asked["times"]!.GetValue<int>());
                return [];
            case "mention-each-shard":
                await server.MentionEachShardAsync();
                return [];
            case "state":
                return State();
            default:
                return null;
        }
    }

    private JsonObject State() => new()
    {
        ["channel"] = Text(server.Channel()),
        ["online"] = server.Online,
        ["posted"] = server.Posted,
        ["guildsSent"] = server.GuildsSent,
        ["identifies"] = server.Identifies,
        ["resumes"] = server.Resumes,
        ["requests"] = server.Requests.Length,
        ["violations"] = new JsonArray([.. server.Violations.Select(violation => JsonValue.Create(violation))]),
        ["tooFast"] = server.TooFast,
    };

    private ulong ChannelOf(JsonObject asked) =>
        asked["channel"] is { } channel ? ulong.Parse(channel.GetValue<string>(), CultureInfo.InvariantCulture) : server.Channel();

    private static JsonObject Named(ulong id) => new() { ["id"] = Text(id) };

    private static JsonObject Token(World.Interaction interaction) => new() { ["token"] = interaction.Token };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
