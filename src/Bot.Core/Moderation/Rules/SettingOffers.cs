using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Rules;

/// <summary>The values that are offered as buttons, and while typing.</summary>
public static class SettingOffers
{
    public static ImmutableArray<string> Of(SettingName name, TopicLibrary known, ChatNouns nouns) => name switch
    {
        SettingName.Mode => Words<SpeakingMode>(),
        SettingName.Crisis => Words<CrisisReplies>(),
        SettingName.Country => [.. known.Crisis.Countries.Select(country => country.Region.Flag)],
        SettingName.Language => known.Languages,
        SettingName.Cooldown => ["1m", "10m", "1h", "1d"],
        SettingName.Pinners when nouns.HasRoles => ["permission"],
        _ => [],
    };

    private static ImmutableArray<string> Words<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
