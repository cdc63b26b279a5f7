using System.Globalization;
using Bot.Core.Crisis;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Rules;

/// <summary>The settings in words.</summary>
internal static class SettingText
{
    public static string Title(SettingName name) => name switch
    {
        SettingName.Mode => "When I speak unasked",
        SettingName.Country => "Country of the numbers I show",
        SettingName.Language => "Language",
        SettingName.Crisis => "When I overhear that somebody may be in danger",
        SettingName.Cooldown => "How long I stay quiet after an unasked answer",
        SettingName.Pinners => "Who may pin",
        _ => name.ToString(),
    };

    public static string Why(SettingName name, ChatNouns nouns) => name switch
    {
        SettingName.Mode => "Whoever asks me, by a command, a mention or a reply, is always answered.",
        SettingName.Country => "People who chose a country of their own see that one's.",
        SettingName.Language => "The language of my texts.",
        SettingName.Crisis => "Whoever turns to me in danger is always answered. This is about messages that are not meant for me.",
        SettingName.Cooldown => $"It holds for each topic in each {nouns.Channel} apart. Danger knows no pause.",
        SettingName.Pinners => $"Without a role, {nouns.PinRight} may.",
        _ => "",
    };

    /// <param name="value">As <see cref="SettingValue"/> writes it; null where nobody has set it.</param>
    public static string Value(SettingName name, string? value, TopicLibrary known, ChatNouns nouns) => (name, value) switch
    {
        (SettingName.Mode, "off") => "never",
        (SettingName.Mode, "mentioned") => "never, only when I am mentioned",
        (SettingName.Mode, "all") => "to any message on a topic I know",
        (SettingName.Mode, _) => "to questions on a topic I know",
        (SettingName.Country, null) => "none: I ask",
        (SettingName.Country, _) => known.Regions.ByCode(value)?.Name ?? value,
        (SettingName.Language, _) => LanguageNames.InWords([value ?? known.Languages[0]]),
        (SettingName.Crisis, "off") => "I do nothing",
        (SettingName.Crisis, "private") =>
            "I offer a button that shows help to whoever presses it, alone; the overdose steps I show to all",
        (SettingName.Crisis, _) => "I answer there",
        (SettingName.Cooldown, null) => "ten minutes, unless whoever runs me has set another time",
        (SettingName.Cooldown, _) => Pause.Read(value) is { } span ? Pause.InWords(span) : value,
        (SettingName.Pinners, null or "0") => nouns.PinRight,
        (SettingName.Pinners, _) => long.TryParse(value, CultureInfo.InvariantCulture, out var role)
            ? $"members of the role {nouns.RoleName(role)}" : value,
        _ => value ?? "",
    };

    public static string Origin(SettingOrigin origin, ChatNouns nouns) => origin switch
    {
        SettingOrigin.Channel => $"set for this {nouns.Channel}",
        SettingOrigin.Server => $"set for the {nouns.Server}",
        _ => "my own default",
    };
}
