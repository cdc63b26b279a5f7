using Bot.Storage;
using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The keys of the storage, and how they become its options.</summary>
internal static class StorageSettings
{
    public const string Path = "Storage:Path";
    public const string PersonKeyFile = "Storage:PersonKeyFile";

    private const string Provider = "Storage:Provider";
    private const string ConnectionString = "Storage:ConnectionString";

    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Provider, "sqlite", "sqlite or postgresql", "What moderators' settings and pinned cards are kept in",
            value => value.ToLowerInvariant() is "sqlite" or "postgresql"),
        new(Path, "bot.db in Bot:DataFolder", "a file, which is made where it is not there",
            "The database of SQLite", value => !string.IsNullOrWhiteSpace(value)),
        new(ConnectionString, "none", "for example Host=127.0.0.1;Database=bot;Username=bot;Password=...", "Where PostgreSQL is",
            StorageOptionsCheck.IsConnectionString, IsSecret: true),
        new(PersonKeyFile, "beside Storage:Path, with the ending .key", "a file, which is made where it is not there",
            "The key without which nobody can be told from the database; the same for every process that shares one",
            value => !string.IsNullOrWhiteSpace(value)),
    ];

    public static void Apply(IConfiguration settings, StorageOptions options)
    {
        options.Provider = settings[Provider] is { } provider ? Enum.Parse<StorageProvider>(provider, ignoreCase: true) : options.Provider;
        options.Path = settings[Path] ?? System.IO.Path.Combine(HostingSettings.DataFolderOf(settings), options.Path);
        options.ConnectionString = settings[ConnectionString];
        options.PersonKeyFile = settings[PersonKeyFile];
    }
}
