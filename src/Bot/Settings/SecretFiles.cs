using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The files of the secrets folder. A bot that has one is a service, and is to go to a platform.</summary>
internal static class SecretFiles
{
    private const string Delimiter = "__";

    /// <summary>Of OpenTelemetry's own settings, which have no section.</summary>
    private const string Otel = "OTEL_";

    /// <summary>Each file is one setting; white space at its end, such as the line break of an editor, is no part of it.</summary>
    public static void AddSecrets(this ConfigurationBuilder configuration, string folder) =>
        configuration.AddInMemoryCollection(
            new ConfigurationBuilder().AddKeyPerFile(Path.GetFullPath(folder), optional: false, reloadOnChange: false).Build()
                .AsEnumerable().Where(setting => setting.Value is not null)
                .Select(setting => KeyValuePair.Create(setting.Key, setting.Value?.TrimEnd())));

    /// <returns>Where there is a secrets folder and no token: what is missing; else null.</returns>
    public static string? MissingToken(IConfiguration settings) =>
        settings[KnownSettings.SecretsFolder] is { } folder
        && string.IsNullOrEmpty(settings[KnownSettings.DiscordToken]) && string.IsNullOrEmpty(settings[TelegramSettings.Token])
            ? $"{KnownSettings.DiscordToken} and {TelegramSettings.Token} are both missing; expected as files in {folder}, named "
                + $"{FileOf(KnownSettings.DiscordToken)} and {FileOf(TelegramSettings.Token)}. One of them will do."
            : null;

    /// <returns>One line for each file that is no setting, such as one with a slip in its name. Nothing in them is repeated.</returns>
    public static IEnumerable<string> Strangers(IConfiguration settings)
    {
        if (settings[KnownSettings.SecretsFolder] is not { } folder)
            return [];
        return Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .Where(name => name[0] != '.' && !name.StartsWith(Otel, StringComparison.Ordinal)
                && !KnownSettings.All.Any(setting => FileOf(setting.Key).Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => $"warning: {Path.Combine(folder, name)} is no setting and is not read.{Meant(name)}");
    }

    private static string Meant(string name) =>
        KnownSettings.All.FirstOrDefault(setting => Letters(setting.Key).Equals(Letters(name), StringComparison.OrdinalIgnoreCase))
            is { } meant ? $" Was {FileOf(meant.Key)} meant?" : "";

    private static string Letters(string name) => string.Concat(name.Split('.')[0].Where(char.IsAsciiLetter));

    private static string FileOf(string key) => key.Replace(":", Delimiter, StringComparison.Ordinal);
}
