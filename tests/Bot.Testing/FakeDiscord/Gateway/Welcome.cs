using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>What a new session is told first: who it is, and its guilds.</summary>
internal sealed class Welcome(DiscordServerOptions options, Faults faults, Population population)
{
    private int _guildsSent;

    public int GuildsSent => Volatile.Read(ref _guildsSent);

    public async Task ReadyAsync(GatewaySession session)
    {
        var mine = new JsonArray([.. population.Guilds.Where(guild => guild.Shard(session.Shards) == session.Shard)
            .Select(guild => new JsonObject { ["id"] = Snowflakes.Text(guild.Id), ["unavailable"] = true })]);
        var ready = Payloads.Bytes(new JsonObject
        {
            ["v"] = 10,
            ["user"] = Shapes.Me(population.Me),
            ["guilds"] = mine,
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = faults.ResumeUrl ?? population.ResumeUrl,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = Snowflakes.Text(population.Application), ["flags"] = population.Flags },
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["user_settings"] = new JsonObject(),
            ["_trace"] = new JsonArray("[\"gateway-fake\",{\"micros\":0}]"),
        });
        await session.DispatchAsync("READY", () => ready);
    }

    public async Task GuildsAsync(GatewaySession session)
    {
        if (!session.Intents.HasFlag(Intents.Guilds))
            return;
        if (faults.LateGuilds > TimeSpan.Zero)
            await Task.Delay(faults.LateGuilds, options.Time);
        foreach (var guild in population.Guilds)
            if (guild.Shard(session.Shards) == session.Shard)
            {
                await session.DispatchAsync("GUILD_CREATE", () => guild.Describe(population.Me));
                Interlocked.Increment(ref _guildsSent);
            }
    }
}
