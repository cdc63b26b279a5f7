using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Testing;

/// <summary>A real PostgreSQL of the machine's own, on a free port of the loopback address,
/// with its data in a folder that is deleted.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "bot";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _binaries;
    private readonly DirectoryInfo _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string binaries, DirectoryInfo folder, int port) => (_binaries, _folder, _port) = (binaries, folder, port);

    /// <returns>Null where this machine has no PostgreSQL; then <paramref name="obstacle"/> says why.</returns>
    public static string? Binaries(out string obstacle)
    {
        obstacle = "PostgreSQL is not installed (apt-get install postgresql)";
        var folders = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return folders.Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0);
    }

    /// <exception cref="InvalidOperationException">It does not start; the message holds what it said.</exception>
    public static async Task<PostgresServer> Start(string binaries)
    {
        var folder = Directory.CreateTempSubdirectory("postgres");
        var server = new PostgresServer(binaries, folder, FreePort());
        if (Environment.UserName == "root")
            await Run("chown", ["postgres", folder.FullName]);
        await server.AsUser("initdb", ["-D", server.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync"]);
        await server.Launch();
        return server;
    }

    /// <returns>Where a new, empty database is.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = $"bot{Interlocked.Increment(ref _databases)}";
        await AsUser("createdb", ["-h", "127.0.0.1", "-p", $"{_port}", "-U", User, name]);
        return ConnectionString(name);
    }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Database={database};Username={User}";

    /// <summary>Starts it again after <see cref="Stop"/>, on the same port.</summary>
    public Task Launch() => AsUser("pg_ctl",
        ["-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "-o", $"-p {_port} -h 127.0.0.1 -k {_folder.FullName}", "start"]);

    public Task Stop() => AsUser("pg_ctl", ["-D", Data, "-w", "-m", "immediate", "stop"]);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await Stop();
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>PostgreSQL refuses to be run by root.</summary>
    private Task AsUser(string program, string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Run(path, arguments);
    }

    private static async Task Run(string program, string[] arguments)
    {
        var said = Path.GetTempFileName();
        try
        {
            // What it starts keeps its output open, so that goes to a file.
            var quoted = string.Join(' ', arguments.Prepend(program).Select(word => $"'{word}'"));
            var start = new ProcessStartInfo("sh", ["-c", $"{quoted} > '{said}' 2>&1 < /dev/null"]) { WorkingDirectory = "/" };
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(said)}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} cannot be run: {missing.Message}", missing);
        }
        finally
        {
            File.Delete(said);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
