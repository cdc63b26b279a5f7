using Bot.Core.Moderation;

namespace Bot.Discord.Moderation;

/// <summary>
/// Tells the store which servers the bot is in, and which it was removed from. That it is in one is learned from the list a session begins
/// with, and from whatever is asked of the bot there: the description of a server, which comes when the bot is added to it and tens of
/// thousands of times at a start, stays unread.
/// </summary>
internal sealed class DiscordServers(IServerStore store)
{
    /// <param name="guild">0 is passed over.</param>
    public void Present(ulong guild)
    {
        if (guild != 0)
            store.Present(DiscordPlaces.Of(guild, 0));
    }

    public void Left(ulong guild) => store.Left(DiscordPlaces.Of(guild, 0));
}
