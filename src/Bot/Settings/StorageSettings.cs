using Bot.Storage;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of the storage, and what they come to.</summary>
internal static class StorageSettings
{
    public const string Provider = "Storage:Provider";
    public const string Path = "Storage:Path";
    public const string ConnectionString = "Storage:ConnectionString";
    public const string PersonKeyFile = "Storage:PersonKeyFile";

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Provider, "sqlite", "sqlite or postgresql", "What keeps the settings and pinned cards of servers",
            value => char.IsAsciiLetter(value.FirstOrDefault()) && Enum.TryParse<StorageProvider>(value, ignoreCase: true, out _)),
        new(Path, "bot.db in a folder of the user the bot runs as", "the path of a file, which is made where it is not there",
            "The file of SQLite", value => !string.IsNullOrWhiteSpace(value)),
        new(ConnectionString, "none", "such as Host=127.0.0.1;Database=bot;Username=bot;Password=...", "Where PostgreSQL is",
            value => !string.IsNullOrWhiteSpace(value), IsSecret: true),
        new(PersonKeyFile, "beside the file of SQLite, with the ending .key", "the path of a file, which is made where it is not there",
            "The secret without which nobody can be told from the database; processes that share one need the same",
            value => !string.IsNullOrWhiteSpace(value)),
    ];

    public static void Apply(IConfiguration configuration, StorageOptions options)
    {
        if (configuration[Provider] is { } provider)
            options.Provider = Enum.Parse<StorageProvider>(provider, ignoreCase: true);
        options.Path = configuration[Path] ?? options.Path;
        options.ConnectionString = configuration[ConnectionString];
        options.PersonKeyFile = configuration[PersonKeyFile];
    }
}
