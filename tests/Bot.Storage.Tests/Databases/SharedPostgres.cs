using Bot.Storage.Tests.Databases;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Bot.Storage.Tests.Databases;

/// <summary>One PostgreSQL for all tests, each of which has a database of its own.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    private static PostgresServer? s_server;
    private static string s_obstacle = "";

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Binaries(out s_obstacle) is { } binaries)
            s_server = await PostgresServer.Start(binaries);
    }

    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    /// <returns>Where a new, empty database is.</returns>
    public static async Task<string> NewDatabase()
    {
        Assert.SkipWhen(s_server is null, s_obstacle);
        return await s_server!.CreateDatabase();
    }

    /// <summary>One that a test may stop. Skips the test where there is no PostgreSQL.</summary>
    public static async Task<PostgresServer> NewServer()
    {
        var binaries = PostgresServer.Binaries(out var obstacle);
        Assert.SkipWhen(binaries is null, obstacle);
        return await PostgresServer.Start(binaries!);
    }

    public async ValueTask DisposeAsync()
    {
        if (s_server is not null)
            await s_server.DisposeAsync();
    }
}
