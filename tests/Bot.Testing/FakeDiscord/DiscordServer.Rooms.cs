using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.FakeDiscord;

/// <content>What stands in channels, and what other people do to it.</content>
public sealed partial class DiscordServer
{
    /// <summary>The <paramref name="index"/>th text channel of the <paramref name="guild"/>th guild.</summary>
    public ulong Channel(int guild = 0, int index = 0) => _population.Guilds[guild].Channel(index);

    /// <summary>The direct channel with a person.</summary>
    public ulong DirectChannel(ulong person) => _population.DirectWith(Shapes.User(person, $"person{person}")).Id;

    /// <summary>Takes permissions from the bot in a channel, as bits.</summary>
    public void Deny(ulong channel, ulong permissions) => _population.Find(channel)!.Denied = permissions;

    /// <summary>Makes a public thread of a channel.</summary>
    public void MakeThread(ulong channel) => _population.Find(channel)!.Channel["type"] = 11;

    /// <summary>The id of the <paramref name="index"/>th guild.</summary>
    public ulong Guild(int index = 0) => _population.Guilds[index].Id;

    /// <summary>The messages pinned in a channel, in no order.</summary>
    public ulong[] Pins(ulong channel) => [.. _population.Find(channel)!.Pins.Keys];

    /// <summary>The minutes are over in which a nonce posts nothing twice.</summary>
    public void ForgetNonces(ulong channel) => _population.Find(channel)!.ByNonce.Clear();

    /// <summary>Somebody pins a message.</summary>
    public void Pin(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins[message] = _options.Time.GetUtcNow();
        room.Messages[message]["pinned"] = true;
    }

    /// <summary>Somebody unpins a message.</summary>
    public void Unpin(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins.TryRemove(message, out _);
        room.Messages[message]["pinned"] = false;
    }

    /// <summary>Somebody deletes a message.</summary>
    public void Delete(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins.TryRemove(message, out _);
        room.Messages.TryRemove(message, out _);
    }

    /// <summary>The bot is removed from a guild, or Discord cannot reach the guild for now.</summary>
    public Task LeaveAsync(int guild, bool isOutage)
    {
        var body = new JsonObject { ["id"] = Snowflakes.Text(Guild(guild)) };
        if (isOutage)
            body["unavailable"] = true;
        return DispatchAsync("GUILD_DELETE", body, Guild(guild));
    }

    /// <summary>What the bot has posted in a channel, oldest first.</summary>
    public JsonObject[] Answers(ulong channel) => [.. _population.Find(channel)!.Messages.Values
        .Where(message => message["author"]!["id"]!.GetValue<string>() == Snowflakes.Text(Me))
        .OrderBy(message => message["id"]!.GetValue<string>(), StringComparer.Ordinal)];

    public JsonObject? Message(ulong channel, ulong id) => _population.Find(channel)!.Messages.GetValueOrDefault(id);
}
