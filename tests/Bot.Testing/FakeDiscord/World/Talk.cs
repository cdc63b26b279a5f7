using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.FakeDiscord.Gateway;
using Bot.Testing.FakeDiscord.Rest;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Messages and interactions: what people say and press, and what the bot answers to it.</summary>
internal sealed partial class Talk(DiscordServerOptions options, FakeGateway gateway, Population population, Violations violations)
{
    private const int Ephemeral = 64;
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public Room DirectWith(string user) =>
        population.DirectWith(Shapes.User(ulong.Parse(user, CultureInfo.InvariantCulture), $"person{user}"));

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

    public async Task<RestReply> CallbackAsync(string id, string token, JsonObject callback, bool withResponse)
    {
        if (!population.Interactions.TryGetValue(token, out var interaction) || Snowflakes.Text(interaction.Id) != id)
            return RestReply.Error(404, 10062, "Unknown interaction");
        var took = options.Time.GetElapsedTime(interaction.Started);
        if (interaction.Callback is null && took > FirstResponse)
        {
            violations.Add($"interaction: first response after {took.TotalSeconds:F1} s");
            return RestReply.Error(404, 10062, "Unknown interaction");
        }
        if (!interaction.Answer(callback, took))
            return RestReply.Error(400, 40060, "Interaction has already been acknowledged.");
        var type = callback["type"]!.GetValue<int>();
        if (interaction.Channel is { } channel && population.Find(channel) is { } room)
            await ShowAsync(interaction, room, type, callback["data"] as JsonObject);
        if (!withResponse)
            return RestReply.NoContent;
        var answer = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = id, ["type"] = interaction.Type,
                ["response_message_loading"] = type == 5, ["response_message_ephemeral"] = interaction.IsEphemeral,
            },
        };
        if (type == 4)
            answer["resource"] = new JsonObject { ["type"] = 4, ["message"] = interaction.Original!.DeepClone() };
        return RestReply.Ok(answer);
    }

    public async Task<RestReply> FollowUpAsync(string token, JsonObject body)
    {
        if (Live(token) is not { } interaction || population.Find(interaction.Channel ?? 0) is not { } room)
            return NoWebhook;
        interaction.Said.Add((JsonObject)body.DeepClone());
        if (interaction is { Callback: { } callback, Original: null } && callback["type"]!.GetValue<int>() == 5)
        {
            interaction.Original = CreateOriginal(interaction, room, body);
            return RestReply.Ok(interaction.Original);
        }
        var message = Create(room, body);
        interaction.FollowUps.Add(message);
        if (!interaction.IsEphemeral && ((body["flags"]?.GetValue<int>() ?? 0) & 64) == 0)
            await AnnounceAsync("MESSAGE_CREATE", room, message);
        return RestReply.Ok(message);
    }

    public RestReply Original(string token) =>
        Live(token) is not { } interaction ? NoWebhook : interaction.Original is { } message ? RestReply.Ok(message) : NoMessage;

    public async Task<RestReply> EditAsync(string token, string which, JsonObject body)
    {
        if (Live(token) is not { } interaction || population.Find(interaction.Channel ?? 0) is not { } room)
            return NoWebhook;
        interaction.Said.Add((JsonObject)body.DeepClone());
        var wasLoading = interaction.Original is null;
        if (which == "@original" && wasLoading)
            interaction.Original = CreateOriginal(interaction, room, body);
        if (Which(interaction, which) is not { } message)
            return NoMessage;
        if (!wasLoading)
            Fill(message, body);
        if (!interaction.IsEphemeral)
            await AnnounceAsync("MESSAGE_UPDATE", room, message);
        return RestReply.Ok(message);
    }

    public RestReply Delete(string token, string which)
    {
        if (Live(token) is not { } interaction)
            return NoWebhook;
        if (Which(interaction, which) is not { } message)
            return NoMessage;
        if (message == interaction.Original)
            interaction.Original = null;
        population.Find(interaction.Channel ?? 0)?.Messages.TryRemove(
            ulong.Parse(message["id"]!.GetValue<string>(), CultureInfo.InvariantCulture), out _);
        interaction.FollowUps.Remove(message);
        return RestReply.NoContent;
    }

    /// <summary>A deferred answer is seen by whom the deferral said.</summary>
    private JsonObject CreateOriginal(Interaction interaction, Room room, JsonObject body)
    {
        var message = Create(room, body);
        if (interaction.IsEphemeral)
            message["flags"] = message["flags"]!.GetValue<int>() | Ephemeral;
        return message;
    }

    private static RestReply NoWebhook => RestReply.Error(404, 10015, "Unknown Webhook");

    private static RestReply NoMessage => RestReply.Error(404, 10008, "Unknown Message");

    private static JsonObject? Which(Interaction interaction, string which) => which == "@original"
        ? interaction.Original : interaction.FollowUps.FirstOrDefault(message => message["id"]!.GetValue<string>() == which);

    private async Task ShowAsync(Interaction interaction, Room room, int type, JsonObject? data)
    {
        if (type == 7 && interaction.Payload["message"] is JsonObject pressed)
        {
            interaction.Original = room.Messages.GetValueOrDefault(
                ulong.Parse(pressed["id"]!.GetValue<string>(), CultureInfo.InvariantCulture)) ?? pressed;
            Fill(interaction.Original, data!);
        }
        // What a button's press left as it is can be changed and deleted like an answer.
        if (type == 6 && interaction.Payload["message"] is JsonObject under)
            interaction.Original = under;
        if (type != 4)
            return;
        interaction.Original = Create(room, data!);
        if (!interaction.IsEphemeral)
            await AnnounceAsync("MESSAGE_CREATE", room, interaction.Original);
    }

    private Interaction? Live(string token) =>
        population.Interactions.TryGetValue(token, out var interaction) && interaction.Callback is not null
        && options.Time.GetElapsedTime(interaction.Started) < TokenLife
            ? interaction : null;

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
        if (room.Guild is not null && !session.Intents.HasFlag(Intents.MessageContent) && !IsForTheBot(message))
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
