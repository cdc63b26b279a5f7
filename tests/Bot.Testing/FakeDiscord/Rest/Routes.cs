using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using Bot.Testing.FakeDiscord.Gateway;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.FakeDiscord.Rest;

/// <summary>Each route that a bot of ours, or the client that certifies this, calls.</summary>
internal sealed class Routes(DiscordServerOptions options, FakeGateway gateway, Population population, Messages messages, Talk talk)
{
    public async Task<RestReply> AnswerAsync(RestRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["gateway"]) => RestReply.Ok(new JsonObject { ["url"] = population.GatewayUrl }),
        ("GET", ["gateway", "bot"]) => RestReply.Ok(GatewayBot()),
        ("GET", ["users", "@me"]) => RestReply.Ok(Shapes.Me(population.Me)),
        ("POST", ["users", "@me", "channels"]) => RestReply.Ok(talk.DirectWith(request.Body!["recipient_id"]!.GetValue<string>()).Channel),
        ("GET", ["applications", "@me"]) => RestReply.Ok(Shapes.Application(population.Application, population.Flags)),
        (_, ["applications", _, "commands", ..]) => Commands(request),
        ("GET", ["channels", var channel]) => Room(channel) is { } room ? RestReply.Ok(room.Channel) : NoChannel,
        ("PUT" or "DELETE", ["channels", var channel, "messages", "pins", var message]) => await PinAsync(request.Method, channel, message),
        ("PUT" or "DELETE", ["channels", var channel, "pins", var message]) => await PinAsync(request.Method, channel, message),
        ("GET", ["channels", var channel, "messages", "pins"]) => Pins(channel, request.Query),
        ("GET", ["channels", var channel, "messages"]) => History(channel, request.Query),
        ("GET", ["channels", var channel, "pins"]) => OldPins(channel),
        ("POST", ["channels", var channel, "messages"]) => await PostAsync(channel, (JsonObject)request.Body!),
        ("GET", ["channels", var channel, "messages", var message]) => Room(channel) is { MayReadHistory: false }
            ? RestReply.Error(403, 50013, "Missing Permissions") : Find(channel, message) is { } found ? RestReply.Ok(found) : NoMessage,
        ("PATCH", ["channels", var channel, "messages", var message]) => await EditAsync(channel, message, (JsonObject)request.Body!),
        ("DELETE", ["channels", var channel, "messages", var message]) => await DeleteAsync(channel, message),
        ("POST", ["interactions", var id, var token, "callback"]) =>
            await talk.CallbackAsync(id, token, (JsonObject)request.Body!, WantsResponse(request)),
        ("POST", ["webhooks", _, var token]) => await talk.FollowUpAsync(token, (JsonObject)request.Body!),
        ("GET", ["webhooks", _, var token, "messages", "@original"]) => talk.Original(token),
        ("PATCH", ["webhooks", _, var token, "messages", var which]) => await talk.EditAsync(token, which, (JsonObject)request.Body!),
        ("DELETE", ["webhooks", _, var token, "messages", var which]) => talk.Delete(token, which),
        _ => RestReply.Error(404, 0, "404: Not Found"),
    };

    private const int Ephemeral = 64;

    private static RestReply NoChannel => RestReply.Error(404, 10003, "Unknown Channel");

    private static RestReply NoMessage => RestReply.Error(404, 10008, "Unknown Message");

    private JsonObject GatewayBot() => new()
    {
        ["url"] = population.GatewayUrl,
        ["shards"] = options.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000, ["remaining"] = gateway.Identifies.Remaining,
            ["reset_after"] = 86_400_000, ["max_concurrency"] = options.MaxConcurrency,
        },
    };

    private async Task<RestReply> PostAsync(string channel, JsonObject body)
    {
        if (Room(channel) is not { } room)
            return NoChannel;
        if (!room.MayView)
            return RestReply.Error(403, 50001, "Missing Access");
        if (!room.MaySend)
            return RestReply.Error(403, 50013, "Missing Permissions");
        if (body["message_reference"] is not null && !room.MayReadHistory)
            return RestReply.Error(400, 160002, "Cannot reply without permission to read message history");
        var nonce = body["nonce"]?.ToString();
        if (nonce is not null && body["enforce_nonce"]?.GetValue<bool>() == true && room.ByNonce.TryGetValue(nonce, out var same))
            return RestReply.Ok(same);
        if (body["message_reference"]?["message_id"]?.GetValue<string>() is { } answered && Find(channel, answered) is null
            && body["message_reference"]!["fail_if_not_exists"]?.GetValue<bool>() != false)
            return RestReply.Error(400, 50035, "Invalid Form Body: message_reference: Unknown message");
        population.CountPosted();
        var message = messages.Create(room, body, shownEmbeds: room.MayEmbed);
        if (nonce is not null)
            room.ByNonce[nonce] = message;
        await messages.AnnounceAsync("MESSAGE_CREATE", room, message);
        return RestReply.Ok(message);
    }

    private async Task<RestReply> EditAsync(string channel, string id, JsonObject body)
    {
        if (Room(channel) is not { } room || Find(channel, id) is not { } message)
            return NoMessage;
        if (message["author"]!["id"]!.GetValue<string>() != Snowflakes.Text(population.Me))
            return RestReply.Error(403, 50005, "Cannot edit a message authored by another user");
        messages.Fill(message, body);
        if (!room.MayEmbed)
            message["embeds"] = new JsonArray();
        await messages.AnnounceAsync("MESSAGE_UPDATE", room, message);
        return RestReply.Ok(message);
    }

    private async Task<RestReply> DeleteAsync(string channel, string id)
    {
        if (Room(channel) is not { } room || !room.Messages.TryRemove(Number(id), out _))
            return NoMessage;
        room.Pins.TryRemove(Number(id), out _);
        await gateway.DispatchAsync("MESSAGE_DELETE", room.Guild, Intents.None, _ => Named(room, ("id", id), ("channel_id", channel)));
        return RestReply.NoContent;
    }

    private async Task<RestReply> PinAsync(string method, string channel, string id)
    {
        if (Room(channel) is not { } room || Find(channel, id) is not { } message)
            return NoMessage;
        if ((room.Denied & (1UL << 51)) != 0)
            return RestReply.Error(403, 50013, "Missing Permissions");
        if (method == "PUT" && room.Pins.Count >= 250)
            return RestReply.Error(400, 30003, "Maximum number of pins reached (250)");
        if (method == "PUT")
            room.Pins[Number(id)] = options.Time.GetUtcNow();
        else
            room.Pins.TryRemove(Number(id), out _);
        message["pinned"] = method == "PUT";
        await gateway.DispatchAsync("CHANNEL_PINS_UPDATE", room.Guild, room.Guild is null ? Intents.DirectMessages : Intents.Guilds,
            _ => Named(room, ("channel_id", channel),
                ("last_pin_timestamp", options.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture))));
        return RestReply.NoContent;
    }

    /// <summary>Newest first, and fewer than there are where the query says so; none where the bot may not read the history.</summary>
    private RestReply Pins(string channel, string query)
    {
        if (Room(channel) is not { } room)
            return NoChannel;
        var asked = HttpUtility.ParseQueryString(query);
        var limit = int.Parse(asked["limit"] ?? "50", CultureInfo.InvariantCulture);
        var older = asked["before"] is { } before ? DateTimeOffset.Parse(before, CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue;
        var pins = room.Pins.Where(pin => room.MayReadHistory && pin.Value < older).OrderByDescending(pin => pin.Value).ToArray();
        return RestReply.Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. pins.Take(limit).Select(pin => new JsonObject
            {
                ["pinned_at"] = pin.Value.ToString("O", CultureInfo.InvariantCulture), ["message"] = room.Messages[pin.Key].DeepClone(),
            })]),
            ["has_more"] = pins.Length > limit,
        });
    }

    /// <summary>Newest first. Behind an id they are those that follow it at once, without one the newest of all.</summary>
    private RestReply History(string channel, string query)
    {
        if (Room(channel) is not { } room)
            return NoChannel;
        if (!room.MayReadHistory)
            return RestReply.Ok(new JsonArray());
        var asked = HttpUtility.ParseQueryString(query);
        var limit = int.Parse(asked["limit"] ?? "50", CultureInfo.InvariantCulture);
        var said = room.Messages.Where(message => (message.Value["flags"]!.GetValue<int>() & Ephemeral) == 0)
            .OrderBy(message => message.Key);
        var page = asked["after"] is { } after ? said.Where(message => message.Key > Number(after)).Take(limit)
            : said.Where(message => asked["before"] is not { } before || message.Key < Number(before)).TakeLast(limit);
        return RestReply.Ok(new JsonArray([.. page.Reverse().Select(message => message.Value.DeepClone())]));
    }

    private RestReply OldPins(string channel) => Room(channel) is not { } room ? NoChannel : RestReply.Ok(
        new JsonArray([.. room.Pins.OrderByDescending(pin => pin.Value).Select(pin => room.Messages[pin.Key].DeepClone())]));

    private RestReply Commands(RestRequest request)
    {
        var commands = population.Commands;
        lock (commands)
            switch (request.Method, request.Segments)
            {
                case ("GET", [_, _, _]):
                    return RestReply.Ok(new JsonArray([.. commands.Select(command => Listed(command, request.Query))]));
                case ("PUT", [_, _, _]):
                    var old = commands.ToArray();
                    commands.Clear();
                    commands.AddRange(((JsonArray)request.Body!).Select(command => Registered((JsonObject)command!, old)));
                    return RestReply.Ok(new JsonArray([.. commands.Select(command => command.DeepClone())]));
                case ("POST", [_, _, _]):
                    var added = Registered((JsonObject)request.Body!, [.. commands]);
                    var isNew = commands.RemoveAll(command => Same(command, added)) == 0;
                    commands.Add(added);
                    return RestReply.Ok(added) with { Status = isNew ? 201 : 200 };
                case ("DELETE", [_, _, _, var id]):
                    return commands.RemoveAll(command => command["id"]!.GetValue<string>() == id) > 0
                        ? RestReply.NoContent : RestReply.Error(404, 10063, "Unknown application command");
                default:
                    return RestReply.Error(404, 0, "404: Not Found");
            }
    }

    private JsonObject Registered(JsonObject command, JsonObject[] old)
    {
        var registered = new JsonObject
        {
            ["type"] = 1,
            ["description"] = "",
            ["default_member_permissions"] = null,
            ["name_localizations"] = null,
            ["description_localizations"] = null,
            ["contexts"] = null,
            ["integration_types"] = new JsonArray(0),
            ["nsfw"] = false,
        };
        foreach (var (key, value) in command)
            registered[key] = value?.DeepClone();
        registered["default_member_permissions"] = command["default_member_permissions"]?.ToString();
        if (registered["options"] is null or JsonArray { Count: 0 })
            registered.Remove("options");
        registered["id"] = old.FirstOrDefault(one => Same(one, registered))?["id"]?.DeepClone() ?? Snowflakes.Text(population.Ids.Next());
        registered["application_id"] = Snowflakes.Text(population.Application);
        registered["version"] = Snowflakes.Text(population.Ids.Next());
        return registered;
    }

    private static bool Same(JsonObject one, JsonObject other) =>
        one["name"]!.GetValue<string>() == other["name"]!.GetValue<string>()
        && (one["type"]?.GetValue<int>() ?? 1) == (other["type"]?.GetValue<int>() ?? 1);

    /// <summary>Dictionaries of translations are left out unless asked for.</summary>
    private static JsonObject Listed(JsonObject command, string query)
    {
        var listed = (JsonObject)command.DeepClone();
        if (!query.Contains("with_localizations=true", StringComparison.Ordinal))
            foreach (var part in ((JsonNode?[])[listed, .. listed["options"] as JsonArray ?? []]).Cast<JsonObject>())
            {
                part.Remove("name_localizations");
                part.Remove("description_localizations");
            }
        return listed;
    }

    private static JsonObject Named(Room room, params ReadOnlySpan<(string Key, JsonNode? Value)> fields)
    {
        var named = Shapes.With([], fields);
        if (room.Guild is { } guild)
            named["guild_id"] = Snowflakes.Text(guild);
        return named;
    }

    private JsonObject? Find(string channel, string id) =>
        Room(channel) is { } room && room.Messages.TryGetValue(Number(id), out var message) ? message : null;

    private Room? Room(string id) => population.Find(Number(id));

    private static ulong Number(string id) => ulong.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool WantsResponse(RestRequest request) => request.Query.Contains("with_response=true", StringComparison.Ordinal);
}
