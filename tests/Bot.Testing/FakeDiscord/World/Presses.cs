using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>The payloads of INTERACTION_CREATE.</summary>
internal sealed class Presses(DiscordServerOptions options, Population population)
{
    /// <param name="data">What was chosen; for a component also the message it stands under.</param>
    public Interaction Make(
        int type, Room room, JsonObject user, JsonObject data, JsonObject? message, string permissions, string? appPermissions)
    {
        var id = population.Ids.Next();
        var token = $"interaction-{Snowflakes.Text(id)}-token";
        var payload = new JsonObject
        {
            ["id"] = Snowflakes.Text(id),
            ["application_id"] = Snowflakes.Text(population.Application),
            ["type"] = type,
            ["data"] = data,
            ["channel_id"] = Snowflakes.Text(room.Id),
            ["channel"] = room.Channel.DeepClone(),
            ["token"] = token,
            ["version"] = 1,
            ["app_permissions"] = appPermissions ?? room.Granted,
            ["locale"] = "en-GB",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = Snowflakes.Text(room.Guild ?? 0) },
            ["context"] = room.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10_485_760,
        };
        if (message is not null)
            payload["message"] = message.DeepClone();
        if (room.Guild is { } guild)
        {
            payload["guild_id"] = Snowflakes.Text(guild);
            payload["guild"] = new JsonObject { ["id"] = Snowflakes.Text(guild), ["locale"] = "en-US", ["features"] = new JsonArray() };
            payload["guild_locale"] = "en-US";
            payload["member"] = Shapes.With(Shapes.Member(permissions), ("user", user.DeepClone()));
        }
        else
        {
            payload["user"] = user.DeepClone();
        }
        var interaction = new Interaction
        {
            Id = id, Token = token, Type = type, Payload = payload, Channel = room.Id, Started = options.Time.GetTimestamp(),
        };
        population.Interactions[token] = interaction;
        return interaction;
    }

    public JsonObject Command(string name, int type, params ReadOnlySpan<(string Name, string Value, bool Focused)> values)
    {
        var data = new JsonObject { ["id"] = IdOf(name, type), ["name"] = name, ["type"] = type };
        var chosen = new JsonArray();
        foreach (var (option, value, focused) in values)
        {
            var given = new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = value };
            if (focused)
                given["focused"] = true;
            chosen.Add(given);
        }
        if (chosen.Count > 0)
            data["options"] = chosen;
        return data;
    }

    private string IdOf(string name, int type)
    {
        lock (population.Commands)
            return population.Commands.Find(command =>
                command["name"]!.GetValue<string>() == name && command["type"]!.GetValue<int>() == type)?["id"]!.GetValue<string>()
                ?? Snowflakes.Text(population.Ids.Next());
    }
}
