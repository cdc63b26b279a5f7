using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Bot.Core.Speaking;

namespace Bot.Storage.Rows;

[Table("settings"), Comment("What moderators have set for a server or group, or for one of its channels.")]
[PrimaryKey(nameof(Platform), nameof(Server), nameof(Channel))]
internal sealed class SettingsRow
{
    [Comment("The chat platform.")]
    public required string Platform { get; init; }

    [Comment("The platform's number of the server or group.")]
    public required long Server { get; init; }

    [Comment("The platform's number of the channel; 0 for the server or group as a whole.")]
    public required long Channel { get; init; }

    [Comment("When the bot speaks uninvited.")]
    public SpeakingMode? Mode { get; set; }

    [Comment("Whose crisis lines people see who have chosen no country.")]
    public string? Country { get; set; }

    [Comment("The language the bot answers in.")]
    public string? Language { get; set; }

    [Comment("What the bot does when it overhears that somebody may be in danger.")]
    public CrisisReplies? Crisis { get; set; }

    [Comment("How long the bot does not repeat an answer on its own.")]
    public TimeSpan? Cooldown { get; set; }

    [Comment("The platform's number of the role whose members may pin cards.")]
    public long? Pinners { get; set; }

    [ConcurrencyCheck, Comment("How often this line was changed, so that no change overwrites another.")]
    public int Version { get; set; }

    public ChatPlace Place => new(Platform, Server, Channel);

    public static SettingsRow At(ChatPlace place) =>
        new() { Platform = place.Platform, Server = place.Server, Channel = place.Channel };

    public ChatSettings Read() => new()
    {
        Mode = Mode, Country = Country, Language = Language, Crisis = Crisis, Cooldown = Cooldown, Pinners = Pinners,
    };

    public void Write(ChatSettings settings)
    {
        (Mode, Country, Language) = (settings.Mode, settings.Country, settings.Language);
        (Crisis, Cooldown, Pinners) = (settings.Crisis, settings.Cooldown, settings.Pinners);
        Version++;
    }
}
