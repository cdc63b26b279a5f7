using Bot.Core.Moderation;
using Bot.Discord.Model;

namespace Bot.Discord.Moderation;

/// <summary>
/// Who gives a command and what they may do, from the interaction itself: what a command was declared for is never relied on.
/// </summary>
internal static class Askers
{
    /// <summary>What posting and pinning a card takes, beside the right to speak, which threads have one of their own for.</summary>
    private static readonly ulong[] ToPin =
        [Permissions.ViewChannel, Permissions.EmbedLinks, Permissions.ReadMessageHistory, Permissions.PinMessages];

    public static Asker Of(Interaction interaction) =>
        new(
            DiscordPlaces.Of(interaction.GuildId ?? 0, interaction.ChannelId ?? 0), (long)interaction.Person,
            interaction.Channel is { IsThread: true } ? DiscordPlaces.NounsInThread : DiscordPlaces.Nouns)
        {
            MaySet = interaction.PersonPermissions.Allow(Permissions.ManageServer),
            MayPin = interaction.PersonPermissions.Allow(Permissions.PinMessages | Permissions.ManageMessages),
            Roles = [.. (interaction.Member?.Roles ?? []).Select(role => (long)role)],
            BotLacks = interaction.AppPermissions.FirstLacking([.. ToPin, interaction.ToSpeak]),
        };

    /// <summary>Whoever writes to the bot alone.</summary>
    public static Asker Direct(ulong person) => new(DiscordPlaces.Of(0, 0), (long)person, DiscordPlaces.Nouns);
}
