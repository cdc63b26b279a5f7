using Microsoft.Data.Sqlite;

namespace Bot.Storage.Engines;

/// <summary>One file. A connection is held open all the time, so that the file is seen to be in use.</summary>
internal sealed class SqliteEngine(string path) : DatabaseEngine
{
    public const int Busy = 5, Locked = 6;

    private const int Permission = 3, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19,
        NoDatabase = 26;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();
    private SqliteConnection? _held;

    public override int Writers => 1;

    public override bool IsShared => false;

    public override string Name { get; } = $"{path} (Storage:Path)";

    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(_connection).AddInterceptors(SqlitePragmas.Instance);

    public override async Task Prepare(CancellationToken ct)
    {
        _held?.Dispose();
        SqliteFile.Create(path);
        _held = new SqliteConnection(_connection);
        await _held.OpenAsync(ct);
        await Ask("PRAGMA journal_mode = WAL");
        if (await Ask("PRAGMA quick_check(1)") is not "ok")
            throw new SqliteException("quick_check", Corrupt);
        // A migration that was killed leaves the lock of Entity Framework behind, and the next would wait for it for ever.
        await Ask("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
    }

    public override Task Overwrite(BotContext context, CancellationToken ct) =>
        context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", ct);

    public override string? Explain(Exception error) => Cause<SqliteException>(error) is { } failure ? Explain(failure)
        : error is IOException or UnauthorizedAccessException ? $"{Name} cannot be used: {error.Message}" : null;

    public override bool IsRace(Exception error) => Cause<SqliteException>(error)?.SqliteErrorCode == Constraint;

    /// <summary>Whether it lacks a right, rather than being damaged.</summary>
    public static bool IsBarred(SqliteException failure) => failure.SqliteErrorCode is ReadOnly or CannotOpen or Permission;

    public override void Dispose()
    {
        _held?.Dispose();
        _held = null;
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        Corrupt or NoDatabase =>
            $"{Name} is damaged or no SQLite database. Stop the bot and bring a backup back with \"bot restore FILE\"; or move "
            + "the file away, and the bot starts with an empty one.",
        _ when IsBarred(failure) =>
            $"{Name} cannot be written. Give the user the bot runs as the right to write to the file and to its folder.",
        Full => $"The disk of {Name} is full. Make space; the bot then goes on by itself.",
        Busy or Locked => $"{Name} is in use by another program. End that program; a SQLite file is for one bot alone.",
        var code => $"{Name} cannot be used: SQLite error {code}, {failure.Message}",
    };

    private async Task<object?> Ask(string sql)
    {
        await using var command = _held!.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
