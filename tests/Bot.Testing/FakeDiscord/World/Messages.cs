using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.FakeDiscord.Gateway;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Messages as Discord keeps them, and as each session may see them.</summary>
internal sealed partial class Messages(DiscordServerOptions options, FakeGateway gateway, Population population)
{
    /// <summary>A message of the bot's own.</summary>
    public JsonObject Create(Room room, JsonObject body, bool shownEmbeds = true)
    {
        var message = Shapes.Message(
            population.Ids.Next(), room.Id, Shapes.User(population.Me, "helper", bot: true), "", options.Time.GetUtcNow());
        Fill(message, body);
        if (!shownEmbeds)
            message["embeds"] = new JsonArray();
        if (body["nonce"] is { } nonce)
            message["nonce"] = nonce.DeepClone();
        if (body["message_reference"]?["message_id"]?.GetValue<string>() is { } answered)
        {
            message["type"] = 19;
            message["message_reference"] = new JsonObject
            {
                ["type"] = 0, ["channel_id"] = Snowflakes.Text(room.Id), ["message_id"] = answered,
            };
            message["referenced_message"] = room.Messages.TryGetValue(ulong.Parse(answered, CultureInfo.InvariantCulture), out var original)
                ? Plain(original) : null;
        }
        room.Messages[ulong.Parse(message["id"]!.GetValue<string>(), CultureInfo.InvariantCulture)] = message;
        return message;
    }

    public void Fill(JsonObject message, JsonObject body)
    {
        if (message["content"]!.GetValue<string>().Length > 0 || message["embeds"]!.AsArray().Count > 0)
            message["edited_timestamp"] = options.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        if (body["content"] is { } content)
            message["content"] = content.GetValue<string>();
        if (body["flags"] is { } flags)
            message["flags"] = flags.GetValue<int>();
        if (body["embeds"] is JsonArray embeds)
            message["embeds"] = new JsonArray([.. embeds.Select(Rich)]);
        if (body["components"] is JsonArray rows)
            message["components"] = Numbered(rows);
        if (body["attachments"] is JsonArray files)
            message["attachments"] = new JsonArray([.. files.Select(Uploaded)]);
    }

    public Task AnnounceAsync(string name, Room room, JsonObject message, int times = 1) => gateway.DispatchAsync(
        name, room.Guild, room.Guild is null ? Intents.DirectMessages : Intents.GuildMessages,
        session => Seen(session, room, message), times);

    /// <summary>The message as this session may see it: without the intent, what is not meant for the bot arrives blank.</summary>
    private JsonObject Seen(GatewaySession session, Room room, JsonObject message)
    {
        var seen = (JsonObject)message.DeepClone();
        seen["channel_type"] = room.Channel["type"]!.DeepClone();
        if (room.Guild is { } guild)
        {
            seen["guild_id"] = Snowflakes.Text(guild);
            seen["member"] = Shapes.Member();
            (seen["member"] as JsonObject)!.Remove("permissions");
        }
        if (room.Guild is not null && !gateway.MayRead(session) && !IsForTheBot(message))
            foreach (var hidden in (string[])["embeds", "attachments", "components"])
                (seen[hidden], seen["content"]) = (new JsonArray(), "");
        return seen;
    }

    private bool IsForTheBot(JsonObject message) =>
        message["author"]!["id"]!.GetValue<string>() == Snowflakes.Text(population.Me)
        || message["mentions"]!.AsArray().Any(user => user!["id"]!.GetValue<string>() == Snowflakes.Text(population.Me));

    private static JsonObject Plain(JsonObject message)
    {
        var plain = (JsonObject)message.DeepClone();
        plain.Remove("referenced_message");
        return plain;
    }

    private static JsonNode Rich(JsonNode? embed)
    {
        var rich = (JsonObject)embed!.DeepClone();
        rich["type"] = "rich";
        foreach (var field in rich["fields"] as JsonArray ?? [])
            field!["inline"] ??= false;
        return rich;
    }

    private static JsonArray Numbered(JsonArray rows)
    {
        var numbered = (JsonArray)rows.DeepClone();
        var id = 1;
        foreach (var part in numbered.SelectMany(row => (JsonNode?[])[row, .. row!["components"] as JsonArray ?? []]).Cast<JsonObject>())
        {
            part["id"] = id++;
            if (part["type"]!.GetValue<int>() == 3)
                Shapes.With(part, ("min_values", 1), ("max_values", 1), ("disabled", false));
        }
        return numbered;
    }

    private JsonNode Uploaded(JsonNode? file) => new JsonObject
    {
        ["id"] = Snowflakes.Text(population.Ids.Next()),
        ["filename"] = file!["filename"]?.DeepClone() ?? "file",
        ["size"] = 1,
        ["url"] = "https://cdn.example/file",
        ["proxy_url"] = "https://cdn.example/file",
    };

    [GeneratedRegex("<@!?(?<id>[0-9]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Mention();
}
