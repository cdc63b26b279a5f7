using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.Rest;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>What people press, and what the bot answers to it.</summary>
internal sealed class Talk(DiscordServerOptions options, Population population, Messages messages, Violations violations)
{
    private const int Ephemeral = 64;
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public Room DirectWith(string user) =>
        population.DirectWith(Shapes.User(ulong.Parse(user, CultureInfo.InvariantCulture), $"person{user}"));

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
        var message = messages.Create(room, body);
        interaction.FollowUps.Add(message);
        if (!interaction.IsEphemeral && ((body["flags"]?.GetValue<int>() ?? 0) & 64) == 0)
            await messages.AnnounceAsync("MESSAGE_CREATE", room, message);
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
            messages.Fill(message, body);
        if (!interaction.IsEphemeral)
            await messages.AnnounceAsync("MESSAGE_UPDATE", room, message);
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
        var message = messages.Create(room, body);
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
            messages.Fill(interaction.Original, data!);
        }
        // What a button's press left as it is can be changed and deleted like an answer.
        if (type == 6 && interaction.Payload["message"] is JsonObject under)
            interaction.Original = under;
        if (type != 4)
            return;
        interaction.Original = messages.Create(room, data!);
        if (!interaction.IsEphemeral)
            await messages.AnnounceAsync("MESSAGE_CREATE", room, interaction.Original);
    }

    private Interaction? Live(string token) =>
        population.Interactions.TryGetValue(token, out var interaction) && interaction.Callback is not null
        && options.Time.GetElapsedTime(interaction.Started) < TokenLife
            ? interaction : null;
}
