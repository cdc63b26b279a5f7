using System.Text.Json.Serialization;

namespace Bot.Discord.Model;

internal sealed record HelloEvent(int HeartbeatInterval);

/// <summary>A session has begun.</summary>
/// <param name="Guilds">The servers of the shard.</param>
internal sealed record ReadyEvent(string SessionId, string ResumeGatewayUrl, GuildEvent[]? Guilds = null);

/// <summary>A server the bot is in or was in.</summary>
/// <param name="Unavailable">Discord cannot reach it for now; that says nothing about whether the bot is in it.</param>
internal readonly record struct GuildEvent(ulong Id, bool? Unavailable = null);

internal sealed record User(ulong Id, bool Bot = false);

internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="Remaining">Sessions that may still be started today, over all shards.</param>
/// <param name="ResetAfter">Milliseconds until the budget is whole again.</param>
/// <param name="MaxConcurrency">Shards that may identify within the same five seconds.</param>
internal sealed record SessionStartLimit(int Remaining = 1, int ResetAfter = 0, int MaxConcurrency = 1);

/// <summary>What the bot's owner has set up for it.</summary>
internal sealed record ApplicationInfo(ulong Id, int Flags = 0, User? Bot = null)
{
    private const int MessageContent = 1 << 18;
    private const int MessageContentLimited = 1 << 19;

    /// <summary>The id people mention.</summary>
    [JsonIgnore]
    public ulong Me => Bot?.Id ?? Id;

    /// <summary>Whether Discord will send the words of messages not meant for the bot, if asked.</summary>
    [JsonIgnore]
    public bool MayReadMessages => (Flags & (MessageContent | MessageContentLimited)) != 0;
}
