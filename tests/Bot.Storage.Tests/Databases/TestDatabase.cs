using Microsoft.Extensions.Time.Testing;

namespace Bot.Storage.Tests.Databases;

/// <summary>An empty database of a test's own, and the clock it lives by.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storage");
    private readonly string? _connectionString;

    private TestDatabase(string? connectionString) => _connectionString = connectionString;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public LogBook Log { get; } = new();

    /// <summary>What was logged as an error.</summary>
    public string[] Errors => [.. Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    public string Folder => _folder.FullName;

    public StorageOptions Options => Configured(new StorageOptions());

    /// <summary>Skips the test where this machine lacks the provider.</summary>
    public static async Task<TestDatabase> New(StorageProvider provider) =>
        new(provider == StorageProvider.Postgresql ? await SharedPostgres.NewDatabase() : null);

    public static TestDatabase At(string connectionString) => new(connectionString);

    /// <summary>A bot's storage, as a process of its own would have it.</summary>
    public Task<RunningStorage> Start(TimeProvider? time = null) =>
        RunningStorage.Start(options => Configured(options), time ?? Time, Log);

    public StorageOptions Configured(StorageOptions options)
    {
        options.Provider = _connectionString is null ? StorageProvider.Sqlite : StorageProvider.Postgresql;
        options.Path = Path.Combine(Folder, "bot.db");
        options.ConnectionString = _connectionString;
        return options;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
