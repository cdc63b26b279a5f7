using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>What an identify must hold (Discord's documentation, "Identify" and "Gateway Close Event Codes").</summary>
internal static class IdentifyRules
{
    private const int MostGuildsOfShard = 2500;

    /// <summary>Bits that mean something in version 10.</summary>
    private const int KnownIntents = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    /// <returns>The code the line is closed with, 0 where nothing is wrong; and why.</returns>
    public static (int Code, string Why) Refusal(
        JsonObject? data, DiscordServerOptions options, Population population, bool messageContent)
    {
        if (data?["token"]?.GetValue<string>() is not { } token || data["intents"] is null
            || data["properties"] is not JsonObject properties
            || properties["os"] is null || properties["browser"] is null || properties["device"] is null)
            return (4002, "Decode error");
        if (token != options.Token)
            return (4004, "Authentication failed");
        var (shard, shards) = ShardOf(data);
        if (shard < 0 || shard >= shards)
            return (4010, "Invalid shard");
        if (population.Guilds.Count > MostGuildsOfShard * shards)
            return (4011, "Sharding required");
        var intents = (Intents)data["intents"]!.GetValue<int>();
        if (((int)intents & ~KnownIntents) != 0)
            return (4013, "Invalid intents");
        if ((intents & (Intents.GuildMembers | Intents.GuildPresences)) != Intents.None
            || (intents.HasFlag(Intents.MessageContent) && !messageContent))
            return (4014, "Disallowed intents");
        return default;
    }

    public static (int Shard, int Shards) ShardOf(JsonObject data) =>
        data["shard"] is JsonArray { Count: 2 } pair ? (pair[0]!.GetValue<int>(), pair[1]!.GetValue<int>()) : (0, 1);
}
