namespace Bot.Core.Moderation;

/// <summary>Settings by the words moderators write.</summary>
public static class SettingNames
{
    public static ImmutableArray<SettingName> All { get; } = [.. Enum.GetValues<SettingName>()];

    /// <summary>The name as it stands in a command, such as <c>mode</c>.</summary>
    public static string Word(this SettingName name) => name.ToString().ToLowerInvariant();

    /// <param name="typed">One word, in any case.</param>
    public static SettingName? Find(string typed)
    {
        foreach (var name in All)
            if (typed.Equals(name.ToString(), StringComparison.OrdinalIgnoreCase))
                return name;
        return null;
    }
}
