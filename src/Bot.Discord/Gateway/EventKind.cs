namespace Bot.Discord.Gateway;

/// <summary>The events the bot listens to. All others are skipped unread.</summary>
internal enum EventKind
{
    /// <summary>Not an event, or none of ours.</summary>
    Other,
    Ready,
    Resumed,
    MessageCreate,
    InteractionCreate,
    GuildDelete,
}
