using Bot.Storage;
using Bot.Testing;

namespace Bot.Load.Storage;

/// <summary>An empty database for a measurement, deleted afterwards.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storage");
    private readonly PostgresServer? _server;

    private Place(PostgresServer? server, StorageOptions options)
    {
        (_server, Options) = (server, options);
        options.Path = Path.Combine(_folder.FullName, "bot.db");
    }

    public StorageOptions Options { get; }

    /// <returns>Null where this machine lacks the provider; the reason was printed.</returns>
    public static async Task<Place?> Make(StorageProvider provider)
    {
        if (provider == StorageProvider.Sqlite)
            return new Place(null, new StorageOptions());
        if (PostgresServer.Binaries(out var obstacle) is not { } binaries)
        {
            Console.WriteLine($"| {provider} | left out: {obstacle} |");
            return null;
        }
        var server = await PostgresServer.Start(binaries);
        return new Place(server, new StorageOptions { Provider = provider, ConnectionString = await server.CreateDatabase() });
    }

    public void Configure(StorageOptions options) =>
        (options.Provider, options.Path, options.ConnectionString) = (Options.Provider, Options.Path, Options.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
