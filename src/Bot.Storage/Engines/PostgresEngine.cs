using System.Net.Sockets;
using Npgsql;

namespace Bot.Storage.Engines;

/// <summary>A server that several processes share: each tells the others what it has changed.</summary>
internal sealed class PostgresEngine(string connectionString) : DatabaseEngine
{
    private const string Channel = "bot_storage";

    private static readonly TimeSpan AskWhetherAlive = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { KeepAlive = (int)AskWhetherAlive.TotalSeconds });

    public override int Writers => 8;

    public override bool IsShared => true;

    public override string Name { get; } = NameOf(new NpgsqlConnectionStringBuilder(connectionString));

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    public override Task Announce(BotContext context, string news, CancellationToken ct) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {news})", ct);

    public override async Task Listen(Func<Task> listening, Func<string, CancellationToken, Task> heard, CancellationToken ct)
    {
        var news = new Queue<string>();
        await using var connection = await _source.OpenConnectionAsync(ct);
        connection.Notification += (_, notification) => news.Enqueue(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        await listening();
        while (true)
        {
            while (news.TryDequeue(out var item))
                await heard(item, ct);
            await connection.WaitAsync(ct);
        }
    }

    public override string? Explain(Exception error) => Cause<PostgresException>(error) is { } refused ? Explain(refused)
        : Has<NpgsqlException>(error) || Has<SocketException>(error) || Has<TimeoutException>(error)
            ? $"{Name} cannot be reached. Start PostgreSQL or mend the setting; the bot then goes on by itself."
            : error is IOException or UnauthorizedAccessException ? error.Message : null;

    public override bool IsRace(Exception error) => Cause<PostgresException>(error)?.SqlState
        is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    public override void Dispose() => _source.Dispose();

    private string Explain(PostgresException refused) => refused.SqlState switch
    {
        ['2', '8', ..] => $"{Name} refuses the user. Mend Username and Password in the setting.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"{Name} has no such database. Make it with \"createdb\", or mend Database in the setting.",
        PostgresErrorCodes.InsufficientPrivilege => $"{Name} gives the user too few rights: it must own the database.",
        PostgresErrorCodes.DiskFull => $"The disk of {Name} is full. Make space; the bot then goes on by itself.",
        var code => $"{Name} cannot be used: PostgreSQL error {code}, {refused.MessageText}",
    };

    private static string NameOf(NpgsqlConnectionStringBuilder at) =>
        $"PostgreSQL at {at.Host}:{at.Port}, database {at.Database} (Storage:ConnectionString)";
}
