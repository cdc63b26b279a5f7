using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

internal static class SettingsSources
{
    /// <summary>Reads appsettings.json beside the program, then the environment, then the files of the secrets folder; the later wins.</summary>
    public static IConfigurationBuilder AddBotSettings(this IConfigurationBuilder configuration)
    {
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false).AddEnvironmentVariables();
        var secrets = configuration.Build()[KnownSettings.SecretsFolder];
        if (!string.IsNullOrWhiteSpace(secrets) && Directory.Exists(secrets))
            configuration.AddKeyPerFile(Path.GetFullPath(secrets), optional: false, reloadOnChange: false);
        return configuration;
    }
}
