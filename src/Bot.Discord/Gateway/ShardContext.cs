using Bot.Discord.Model;

namespace Bot.Discord.Gateway;

/// <summary>What all shards of the process share.</summary>
/// <param name="Me">The bot's user.</param>
/// <param name="Url">Where sessions begin, without the query.</param>
internal sealed record ShardContext(
    string Token, ulong Me, string Url, int Shards, bool Compressed, IdentifyGate Gate, GatewayPace Pace, TimeProvider Time,
    Random Random, DiscordEvents Events)
{
    private int _intents = (int)(GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages);

    /// <summary>What the next session asks for.</summary>
    public GatewayIntents Intents
    {
        get => (GatewayIntents)Volatile.Read(ref _intents);
        init => _intents = (int)value;
    }

    public bool ReadsMessages => Intents.HasFlag(GatewayIntents.MessageContent);

    /// <summary>Asks for Message Content no more.</summary>
    /// <returns>Whether it had been asked for until now.</returns>
    public bool TakeMessageContentBack() =>
        ((GatewayIntents)Interlocked.And(ref _intents, (int)~GatewayIntents.MessageContent)).HasFlag(GatewayIntents.MessageContent);

    public Uri Address(string url) => new($"{url.TrimEnd('/')}/?v=10&encoding=json{(Compressed ? "&compress=zlib-stream" : "")}");
}
