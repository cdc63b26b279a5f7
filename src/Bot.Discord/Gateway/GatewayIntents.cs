namespace Bot.Discord.Gateway;

/// <summary>What the bot asks to hear of. Interactions come without any.</summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,

    /// <summary>That the bot left a server.</summary>
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: the words of messages that are not meant for the bot.</summary>
    MessageContent = 1 << 15,
}
