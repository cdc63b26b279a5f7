using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.FakeDiscord.Gateway;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.FakeDiscord;

/// <content>What people say and press.</content>
public sealed partial class DiscordServer
{
    /// <summary>A person says something.</summary>
    /// <param name="more">Fields to set on the message before it is announced.</param>
    /// <returns>Its id.</returns>
    public async Task<ulong> SayAsync(ulong channel, string content, ulong person = 42, Action<JsonObject>? more = null)
    {
        var room = _population.Find(channel)!;
        var message = Shapes.Message(
            _population.Ids.Next(), channel, Shapes.User(person, $"person{person}"), content, _options.Time.GetUtcNow());
        foreach (Match mention in Messages.Mention().Matches(content))
            message["mentions"]!.AsArray().Add(mention.Groups["id"].Value == Snowflakes.Text(Me)
                ? Shapes.User(Me, "helper", bot: true) : Shapes.User(ulong.Parse(mention.Groups["id"].Value), "somebody"));
        more?.Invoke(message);
        var id = ulong.Parse(message["id"]!.GetValue<string>());
        room.Messages[id] = message;
        await _messages.AnnounceAsync("MESSAGE_CREATE", room, message);
        return id;
    }

    /// <summary>A mention in the last guild of each shard.</summary>
    public async Task MentionEachShardAsync()
    {
        foreach (var guild in _population.Guilds.GroupBy(guild => guild.Shard(_options.Shards)).Select(shard => shard.Last()))
            await SayAsync(guild.Channel(0), $"<@{Me}> what is naloxone");
    }

    /// <summary>Small talk, so many times over: made once, and kept nowhere.</summary>
    public async Task ChatterAsync(ulong channel, string content, int times)
    {
        var room = _population.Find(channel)!;
        var message = Shapes.Message(_population.Ids.Next(), channel, Shapes.User(42, "person42"), content, _options.Time.GetUtcNow());
        await _messages.AnnounceAsync("MESSAGE_CREATE", room, message, times);
    }

    /// <summary>A slash command, with its options.</summary>
    public Task<Interaction> CommandAsync(ulong channel, string name, ulong person = 42, params (string Name, string Value)[] values) =>
        SendAsync(Interact(2, channel, person, _presses.Command(name, 1, [.. values.Select(value => (value.Name, value.Value, false))])));

    /// <summary>What is typed so far into an option.</summary>
    public Task<Interaction> TypeAsync(ulong channel, string name, string option, string typed, ulong person = 42) =>
        SendAsync(Interact(4, channel, person, _presses.Command(name, 1, (option, typed, true))));

    /// <summary>A message menu.</summary>
    public Task<Interaction> MenuAsync(
        ulong channel, string name, ulong target, ulong person = 42, string permissions = Shapes.AllPermissions)
    {
        var data = _presses.Command(name, 3);
        data["target_id"] = Snowflakes.Text(target);
        data["resolved"] = new JsonObject
        {
            ["messages"] = new JsonObject { [Snowflakes.Text(target)] = Message(channel, target)!.DeepClone() },
        };
        return SendAsync(Interact(2, channel, person, data, permissions: permissions));
    }

    /// <summary>A button under a message.</summary>
    public Task<Interaction> PressAsync(
        ulong channel, JsonObject message, string customId, ulong person = 42, string permissions = Shapes.AllPermissions) =>
        SendAsync(Interact(3, channel, person, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message, permissions));

    /// <summary>The choice of a select under a message.</summary>
    public Task<Interaction> ChooseAsync(ulong channel, JsonObject message, string customId, string value, ulong person = 42) => SendAsync(
        Interact(3, channel, person,
            new JsonObject { ["custom_id"] = customId, ["component_type"] = 3, ["values"] = new JsonArray(value) }, message));

    /// <summary>An interaction that is made but not sent over the gateway.</summary>
    /// <param name="appPermissions">What the bot may do there; null for all that was not denied it.</param>
    public Interaction Interact(
        int type, ulong channel, ulong person, JsonObject data, JsonObject? message = null,
        string permissions = Shapes.AllPermissions, string? appPermissions = null) =>
        _presses.Make(type, _population.Find(channel)!, Shapes.User(person, $"person{person}"), data, message, permissions, appPermissions);

    public async Task<Interaction> SendAsync(Interaction interaction)
    {
        await _gateway.DispatchAsync(
            "INTERACTION_CREATE", _population.Find(interaction.Channel!.Value)!.Guild, Intents.None, _ => interaction.Payload);
        return interaction;
    }

    /// <summary>Takes the first response that the bot gave as the answer to a signed request.</summary>
    public Task TakeAsync(Interaction interaction, JsonObject callback) =>
        _talk.CallbackAsync(Snowflakes.Text(interaction.Id), interaction.Token, callback, withResponse: false);
}
