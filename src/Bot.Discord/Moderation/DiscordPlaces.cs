using System.Globalization;
using Bot.Core.Moderation;

namespace Bot.Discord.Moderation;

/// <summary>Where things are on Discord, as the stores know it, and what they are called.</summary>
internal static class DiscordPlaces
{
    public const string Platform = "discord";

    public static ChatNouns Nouns { get; } = new(
        "server", "channel", $"members with the permission \"{Permissions.NameOf(Permissions.ManageServer)}\"",
        $"members with the permission \"{Permissions.NameOf(Permissions.PinMessages)}\" or " +
        $"\"{Permissions.NameOf(Permissions.ManageMessages)}\"",
        HasRoles: true)
    {
        RoleName = static role => string.Create(CultureInfo.InvariantCulture, $"<@&{role}>"),
        Note = "Threads follow the server, not their channel.",
    };

    public static ChatNouns NounsInThread { get; } = Nouns with { Channel = "thread" };

    /// <summary>A thread is a channel of its own: what is set there holds, and else what is set for the server. Which channel a thread
    /// hangs on is not kept, so what is set for that channel does not hold in its threads.</summary>
    /// <param name="guild">0 in a direct message.</param>
    public static ChatPlace Of(ulong guild, ulong channel) => new(Platform, (long)guild, guild == 0 ? 0 : (long)channel);
}
