using Bot.Storage.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Databases;

/// <summary>SQLite on a disk that is full whenever traces are to be overwritten.</summary>
internal sealed class NeverOverwriting(string path) : DatabaseEngine
{
    private const int Full = 13;

    private readonly SqliteEngine _file = new(path);

    public override int Writers => _file.Writers;

    public override bool IsShared => _file.IsShared;

    public override string Name => _file.Name;

    public override void Configure(DbContextOptionsBuilder options) => _file.Configure(options);

    public override Task Prepare(CancellationToken ct) => _file.Prepare(ct);

    public override Task Overwrite(BotContext context, CancellationToken ct) => throw new SqliteException("no space", Full);

    public override string? Explain(Exception error) => _file.Explain(error);

    public override bool IsRace(Exception error) => _file.IsRace(error);

    public override void Dispose() => _file.Dispose();
}
