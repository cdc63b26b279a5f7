using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>Finds wrong settings before anything starts.</summary>
internal static class SettingsCheck
{
    /// <returns>
    /// One line for each mistake, naming key, value and what is allowed. Values of unknown keys are not repeated: one may be a secret.
    /// </returns>
    public static IReadOnlyList<string> Mistakes(IConfiguration configuration)
    {
        var known = KnownSettings.All.ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
        var mistakes = OtlpEndpoints.Mistakes(configuration).ToList();
        foreach (var (key, value) in KnownSettings.Sections.SelectMany(section => configuration.GetSection(section).AsEnumerable()))
        {
            if (value is null || IsOfSomebodyElse(key))
                continue;
            if (!known.TryGetValue(key, out var setting))
                mistakes.Add(
                    $"{key}: there is no such setting. "
                        + $"Known are: {string.Join(", ", known.Keys.Where(other => SectionOf(other) == SectionOf(key)))}.");
            else if (!setting.Allows(value))
                mistakes.Add($"{setting.Key}: {(setting.IsSecret ? "its value" : $"\"{value}\"")} is not allowed. Give {setting.Allowed}.");
        }
        return mistakes;
    }

    private static string SectionOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)].ToUpperInvariant();

    /// <summary>A section takes no value, so one on it was meant for another program: many a shell has TERMINAL=xterm.</summary>
    private static bool IsOfSomebodyElse(string key) =>
        KnownSettings.Sections.Contains(key[(key.LastIndexOf(':') + 1)..], StringComparer.OrdinalIgnoreCase);
}
