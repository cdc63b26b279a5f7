using Bot.Discord;
using Bot.Health;
using Bot.Settings;
using Bot.Storage;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary><c>check --config</c>: everything about the settings that can be known without asking a platform.</summary>
internal static class ConfigurationCheck
{
    /// <param name="content">The content folder that would be loaded.</param>
    /// <param name="output">Is told one mistake a line.</param>
    public static int Print(IConfiguration settings, string content, TextWriter output, TextWriter errors)
    {
        foreach (var stranger in SecretFiles.Strangers(settings))
            errors.WriteLine(stranger);
        string[] mistakes =
        [
            .. new[] { SecretFiles.MissingToken(settings) }.OfType<string>(),
            .. TokenShape.Swapped(settings), .. TokenShape.Odd(settings), .. Contradictions(settings), .. Folders(settings, content),
        ];
        foreach (var mistake in mistakes)
            output.WriteLine(mistake);
        errors.WriteLine($"{mistakes.Length} mistakes; {Platforms(settings)}");
        return mistakes.Length == 0 ? ExitCode.Fine : ExitCode.Usage;
    }

    private static string Platforms(IConfiguration settings) =>
        (TokenShape.IsFor(settings, KnownSettings.DiscordToken), TokenShape.IsFor(settings, TelegramSettings.Token)) switch
        {
            (true, true) => "the bot goes to Discord and Telegram",
            (true, false) => "the bot goes to Discord",
            (false, true) => "the bot goes to Telegram",
            _ when settings[KnownSettings.SecretsFolder] is not null => "no token can be used, so the bot does not start",
            _ => "no token is set, so the bot chats in the terminal",
        };

    /// <summary>What the options of the storage and of each platform say to one another.</summary>
    private static IEnumerable<string> Contradictions(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddStorage(options => StorageSettings.Apply(settings, options));
        if (TokenShape.IsFor(settings, KnownSettings.DiscordToken))
            services.AddDiscord(options => DiscordSettings.Apply(settings, options));
        if (TokenShape.IsFor(settings, TelegramSettings.Token))
            services.AddTelegram(options => TelegramSettings.Apply(settings, options));
        using var provider = services.BuildServiceProvider();
        try
        {
            provider.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (AggregateException several)
        {
            return several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures).ToArray();
        }
    }

    private static IEnumerable<string> Folders(IConfiguration settings, string content)
    {
        if (!Directory.Exists(content))
            yield return $"{KnownSettings.Content}: there is no folder {content}.";
        var data = HostingSettings.DataFolderOf(settings);
        if (DataFolderCheck.Fault(data) is { } fault)
            yield return $"{HostingSettings.DataFolder}: {data} cannot be written: {fault} "
                + "The bot would answer, and forget at a restart what it has answered.";
        foreach (var (key, folder) in OwnFolders(settings))
            if (DataFolderCheck.Fault(folder) is { } own)
                yield return $"{key}: {folder} cannot be written: {own}";
    }

    /// <summary>Those that lie elsewhere than in the data folder.</summary>
    private static IEnumerable<(string Key, string Folder)> OwnFolders(IConfiguration settings)
    {
        foreach (var key in new[] { StorageSettings.Path, StorageSettings.PersonKeyFile, TelegramSettings.Journal })
            if (settings[key] is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                yield return (key, folder);
        if (settings[KnownSettings.DiscordStateFolder] is { } state && !state.Equals("none", StringComparison.OrdinalIgnoreCase))
            yield return (KnownSettings.DiscordStateFolder, state);
    }
}
