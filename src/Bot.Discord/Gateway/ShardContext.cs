using Bot.Discord.Model;

namespace Bot.Discord.Gateway;

/// <summary>What all shards of the process share.</summary>
/// <param name="Me">The bot's user.</param>
/// <param name="Url">Where sessions begin, without the query.</param>
internal sealed record ShardContext(
    string Token, ulong Me, string Url, int Shards, bool Compressed, IdentifyGate Gate, GatewayPace Pace, TimeProvider Time,
    Random Random, DiscordEvents Events)
{
    /// <summary>Taken back by the first shard that Discord refuses them to.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    public bool ReadsMessages => Intents.HasFlag(GatewayIntents.MessageContent);

    public Uri Address(string url) => new($"{url.TrimEnd('/')}/?v=10&encoding=json{(Compressed ? "&compress=zlib-stream" : "")}");
}
