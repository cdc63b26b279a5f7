using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

internal static class SettingsSources
{
    /// <summary>
    /// Reads appsettings.json beside the program, then the environment, then the files of the secrets folder; the later wins.
    /// </summary>
    /// <param name="errors">Is told everything that is wrong.</param>
    /// <returns>Null where something is.</returns>
    public static IConfiguration? Read(TextWriter errors) => Read(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), errors);

    /// <param name="file">An appsettings.json, which need not be there.</param>
    internal static IConfiguration? Read(string file, TextWriter errors)
    {
        try
        {
            var configuration = Gather(file);
            var mistakes = SettingsCheck.Mistakes(configuration);
            foreach (var mistake in mistakes)
                errors.WriteLine(mistake);
            return mistakes.Count == 0 ? configuration : null;
        }
        catch (InvalidDataException broken)
        {
            var reason = broken.GetBaseException();
            var line = reason is JsonException { LineNumber: { } before } ? before + 1 : 1;
            errors.WriteLine(
                $"{file}:{line}: this is not the JSON of settings. Mend what stands before or on this line, or delete the file. "
                + reason.Message);
            return null;
        }
        catch (Exception barred) when (barred is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The settings cannot be read: {barred.Message}");
            return null;
        }
    }

    private static IConfigurationRoot Gather(string file)
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddJsonFile(Path.GetFullPath(file), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables();
        var secrets = configuration.Build()[KnownSettings.SecretsFolder];
        if (!string.IsNullOrWhiteSpace(secrets) && Directory.Exists(secrets))
            configuration.AddSecrets(secrets);
        return configuration.Build();
    }
}
