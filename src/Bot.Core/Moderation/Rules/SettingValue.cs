using System.Globalization;
using Bot.Core.Speaking;

namespace Bot.Core.Moderation.Rules;

/// <summary>A setting's value as one word: what moderators type, buttons carry and the history keeps.</summary>
public static class SettingValue
{
    /// <returns>Null where it is not set.</returns>
    public static string? Of(ChatSettings? set, SettingName name) => name switch
    {
        _ when set is null => null,
        SettingName.Mode => Word(set.Mode),
        SettingName.Country => set.Country,
        SettingName.Language => set.Language,
        SettingName.Crisis => Word(set.Crisis),
        SettingName.Cooldown => set.Cooldown is { } span ? Pause.Write(span) : null,
        SettingName.Pinners => set.Pinners?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <param name="value">As <see cref="Of"/> gives it; null takes the setting back.</param>
    public static ChatSettings With(this ChatSettings set, SettingName name, string? value)
    {
        ArgumentNullException.ThrowIfNull(set);
        return name switch
        {
            SettingName.Mode => set with { Mode = Choice<SpeakingMode>(value) },
            SettingName.Country => set with { Country = value },
            SettingName.Language => set with { Language = value },
            SettingName.Crisis => set with { Crisis = Choice<CrisisReplies>(value) },
            SettingName.Cooldown => set with { Cooldown = value is null ? null : Pause.Read(value) },
            SettingName.Pinners => set with { Pinners = value is null ? null : long.Parse(value, CultureInfo.InvariantCulture) },
            _ => set,
        };
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static T? Choice<T>(string? value) where T : struct, Enum => value is null ? null : Enum.Parse<T>(value, ignoreCase: true);
}
