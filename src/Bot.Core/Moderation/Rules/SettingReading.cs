using System.Globalization;
using Bot.Core.Crisis;
using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Rules;

/// <summary>What a moderator typed as a value came to.</summary>
/// <param name="Value">As <see cref="SettingValue"/> writes it; null where it is none.</param>
/// <param name="Problem">What is wrong with it, and what there is instead.</param>
/// <param name="Instead">Values that may have been meant; none where all that are offered may have been.</param>
internal sealed record SettingReading(string? Value, string Problem = "", ImmutableArray<string> Instead = default)
{
    private static SettingReading Bad(string problem, params ReadOnlySpan<string> instead) => new(null, problem, [.. instead]);

    public static SettingReading Of(SettingName name, string typed, TopicLibrary known, ChatNouns nouns) => name switch
    {
        SettingName.Mode => Choice<SpeakingMode>(typed),
        SettingName.Crisis => Choice<CrisisReplies>(typed),
        SettingName.Country => Country(typed, known.Regions),
        SettingName.Language => known.Languages.Contains(typed, StringComparer.OrdinalIgnoreCase)
            ? new SettingReading(typed.ToLowerInvariant())
            : Bad($"I have texts in {LanguageNames.InWords(known.Languages)} only."),
        SettingName.Cooldown => Pause.Read(typed) is { } span
            ? new SettingReading(Pause.Write(span))
            : Bad("Write a time up to seven days, such as 90s, 10m, 2h or 1d.", "10m", "1h", "1d"),
        SettingName.Pinners => Role(typed, nouns),
        _ => Bad("I do not know that setting."),
    };

    private static SettingReading Choice<T>(string typed) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } name
            ? new SettingReading(name.ToLowerInvariant())
            : Bad("I do not know that value.");

    private static SettingReading Country(string typed, RegionResolver regions) => regions.Resolve(typed) switch
    {
        RegionMatch.Known known => new SettingReading(known.Region.Code),
        RegionMatch.Ambiguous several => Bad("That could mean more than one country.", Flags(several.Regions)),
        RegionMatch.Unknown unknown => Bad("I do not know that country. Try its full name or its two-letter code.", Flags(unknown.Nearest)),
        _ => Bad("I do not know that country."),
    };

    private static string[] Flags(ImmutableArray<Region> regions) => [.. regions.Select(region => region.Flag)];

    /// <summary>A role as it is mentioned, <c>&lt;@&amp;123&gt;</c>, or its number.</summary>
    private static SettingReading Role(string typed, ChatNouns nouns)
    {
        if (typed.Equals("permission", StringComparison.OrdinalIgnoreCase))
            return new SettingReading("0");
        if (!nouns.HasRoles)
            return Bad($"There are no roles here: {nouns.PinRight} may pin.");
        return long.TryParse(typed.Trim('<', '>', '@', '&'), NumberStyles.None, CultureInfo.InvariantCulture, out var role) && role > 0
            ? new SettingReading(role.ToString(CultureInfo.InvariantCulture))
            : Bad("Mention a role, or write \"permission\".");
    }
}
