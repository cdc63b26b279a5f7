using Bot.Storage.Engines;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>The one way to the database: a failure becomes a <see cref="StorageException"/>, and is logged once until it is over.</summary>
internal sealed partial class Database : IDisposable
{
    private const int MostTries = 50;

    private readonly DatabaseEngine _engine;
    private readonly StorageState _state;
    private readonly ILogger<Database> _logger;
    private readonly PooledDbContextFactory<BotContext> _contexts;
    private readonly SemaphoreSlim _writers;

    public Database(DatabaseEngine engine, StorageState state, ILogger<Database> logger)
    {
        (_engine, _state, _logger) = (engine, state, logger);
        var options = new DbContextOptionsBuilder<BotContext>();
        engine.Configure(options);
        _contexts = new PooledDbContextFactory<BotContext>(options.Options);
        _writers = new SemaphoreSlim(engine.Writers);
    }

    /// <summary>Whether its schema is up to date and what is needed in memory has been read.</summary>
    public bool IsOpen { get; private set; }

    /// <exception cref="StorageException">It is not open.</exception>
    public void MustBeOpen()
    {
        if (!IsOpen)
            throw new StorageException(_state.Reason ?? StorageState.NotOpened);
    }

    /// <param name="load">Reads what is needed in memory.</param>
    /// <exception cref="StorageException">It cannot be opened; the log has said why.</exception>
    /// <exception cref="NewerSchemaException">This version of the bot is too old for it.</exception>
    public async Task Open(SchemaCheck schema, Func<BotContext, Task<bool>> load, CancellationToken ct)
    {
        await Guarded(async () =>
        {
            await _engine.Prepare(ct);
            await Repeated(async () =>
            {
                await using var context = await _contexts.CreateDbContextAsync(ct);
                await schema.BringUpToDate(context, _engine, ct);
                return await load(context);
            });
            return true;
        }, ct);
        IsOpen = true;
        IsBack();
    }

    /// <exception cref="StorageException">It could not be read.</exception>
    public async Task<T> Read<T>(Func<BotContext, Task<T>> work, CancellationToken ct)
    {
        MustBeOpen();
        return await Guarded(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(ct);
            return await work(context);
        }, ct);
    }

    /// <summary>One transaction: it is kept whole when this completes, or not at all.</summary>
    /// <param name="work">Done again on a new context where somebody else wrote the same meanwhile.</param>
    /// <param name="news">What the other processes are to be told.</param>
    /// <exception cref="StorageException">It could not be kept.</exception>
    public async Task<T> Write<T>(Func<BotContext, Task<T>> work, string[] news, CancellationToken ct)
    {
        MustBeOpen();
        await _writers.WaitAsync(ct);
        try
        {
            var result = await Guarded(() => Repeated(() => Kept(work, news, ct)), ct);
            IsBack();
            return result;
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <summary>Whether other processes may change it too.</summary>
    public bool IsShared => _engine.IsShared;

    /// <summary>Hears what other processes have changed, until the connection breaks.</summary>
    /// <param name="listening">Called once nothing more is missed.</param>
    /// <exception cref="StorageException">The connection broke.</exception>
    public Task Listen(Func<Task> listening, Func<string, CancellationToken, Task> heard, CancellationToken ct) => Guarded(async () =>
    {
        await _engine.Listen(listening, heard, ct);
        return true;
    }, ct);

    /// <summary>Leaves nothing of what was deleted in files beside the database.</summary>
    public Task Overwrite(CancellationToken ct) => Read(async context =>
    {
        await _engine.Overwrite(context, ct);
        return true;
    }, ct);

    public void Dispose() => _writers.Dispose();

    private async Task<T> Kept<T>(Func<BotContext, Task<T>> work, string[] news, CancellationToken ct)
    {
        await using var context = await _contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var result = await work(context);
        await context.SaveChangesAsync(ct);
        foreach (var item in news)
            await _engine.Announce(context, item, ct);
        // Cancelled while it is under way, nobody could tell whether it was kept.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    /// <summary>Tries again where somebody else wrote the same meanwhile.</summary>
    private async Task<T> Repeated<T>(Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await work();
            }
            catch (Exception race) when ((race is DbUpdateConcurrencyException || _engine.IsRace(race)) && tries < MostTries)
            {
                // Somebody else's is kept now; ours is tried on top of it.
            }
    }

    /// <summary>Away from the caller's thread, which SQLite would hold while it waits for the disk.</summary>
    private async Task<T> Guarded<T>(Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await Task.Run(work, ct);
        }
        catch (Exception failure) when (Reason(failure) is { } reason)
        {
            if (_state.Turn(reason) != reason)
                LogDown(reason);
            throw new StorageException(reason, failure);
        }
    }

    private string? Reason(Exception failure) => failure switch
    {
        StorageException told => told.Message,
        NewerSchemaException or OperationCanceledException => null,
        DbUpdateConcurrencyException => $"{_engine.Name} is changed by too many at once. Try again.",
        _ => _engine.Explain(failure),
    };

    private void IsBack()
    {
        if (_state.Turn(null) is not (null or StorageState.NotOpened))
            LogUp(_engine.Name);
    }

    [LoggerMessage(501, LogLevel.Error, "{Reason} Until then the bot answers, and keeps nothing")]
    private partial void LogDown(string reason);

    [LoggerMessage(502, LogLevel.Warning, "{Name} works again")]
    private partial void LogUp(string name);
}
