namespace Bot.Core.Moderation;

/// <summary>What a moderator can set; the names are those of <see cref="ChatSettings"/>, and what people type.</summary>
public enum SettingName
{
    Mode,
    Country,
    Language,
    Crisis,
    Cooldown,
    Pinners,
}
