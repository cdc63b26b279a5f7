using Bot.Storage.Sharing;
using Bot.Storage.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>
/// Opens the storage before anything that comes after it starts, unless that takes long; tries again each minute where it fails, and
/// writes and deletes what is due. It is no <see cref="BackgroundService"/>: a worker lives as long as one of its platforms, and this
/// is none.
/// </summary>
internal sealed partial class StorageWorker(
    Database database, SchemaCheck schema, IEnumerable<IRemembered> remembered, ServerStore servers, OpenedCounts counts,
    Housekeeping housekeeping, IOptions<StorageOptions> options, TimeProvider time, ILogger<StorageWorker> logger)
    : IHostedService, IDisposable
{
    /// <summary>Enough to see a schema that is too new; a database that never answers holds nobody up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeforeListeningAgain = TimeSpan.FromSeconds(1);

    private readonly IRemembered[] _remembered = [.. remembered];
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;

    /// <exception cref="NewerSchemaException">
    /// This version of the bot is too old for the database. Seen later than <see cref="LongestWait"/>, it is logged instead.
    /// </exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var abandoned = cancellationToken.UnsafeRegister(_ => _stopping.Cancel(), null);
        if (Remnant.Of(options.Value) is { } left)
            LogGone(options.Value.Path, left);
        var opening = Tried(() => Open(_stopping.Token));
        await Task.WhenAny(opening, Task.Delay(LongestWait, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (opening.IsCompleted)
            await opening;
        _work = Task.WhenAll(Run(ct => EachMinute(opening, ct)), Run(servers.Keep), Run(Listen));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _work;
        await Tried(() => counts.Flush(cancellationToken));
    }

    public void Dispose() => _stopping.Dispose();

    private async Task EachMinute(Task opening, CancellationToken ct)
    {
        await opening.WaitAsync(ct);
        using var timer = new PeriodicTimer(Minute, time);
        while (await timer.WaitForNextTickAsync(ct))
            await Tried(async () =>
            {
                if (!database.IsOpen)
                    await Open(ct);
                await counts.Flush(ct);
                await housekeeping.DeleteDue(ct);
            });
    }

    private async Task Listen(CancellationToken ct)
    {
        for (; database.IsShared; await Task.Delay(BeforeListeningAgain, time, ct))
            if (database.IsOpen)
                await Tried(() => database.Listen(() => database.Read(context => LoadAll(context, ct), ct), Heard, ct));
    }

    private Task Open(CancellationToken ct) => database.Open(schema, context => LoadAll(context, ct), ct);

    private async Task<bool> LoadAll(BotContext context, CancellationToken ct)
    {
        foreach (var memory in _remembered)
            await memory.Load(context, ct);
        return true;
    }

    private async Task Heard(string news, CancellationToken ct)
    {
        var words = news.Split(' ');
        if (_remembered.FirstOrDefault(memory => memory.Kind == words[0]) is { } memory)
            await memory.Refresh(words[1..], ct);
    }

    private async Task Run(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (NewerSchemaException ahead)
        {
            LogAhead(ahead.Message);
        }
    }

    /// <summary>What fails is tried again later; the log has said why, unless nobody has foreseen it.</summary>
    private async Task Tried(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StorageException)
        {
            // Said where it happened.
        }
        catch (Exception unforeseen) when (unforeseen is not (OperationCanceledException or NewerSchemaException))
        {
            LogUnforeseen(unforeseen.GetType().Name);
            LogTrace(unforeseen.ToString());
        }
    }

    [LoggerMessage(504, LogLevel.Critical, "{Reason} Until then the bot answers, and keeps nothing")]
    private partial void LogAhead(string reason);

    [LoggerMessage(503, LogLevel.Error, "The storage failed in a way nobody has foreseen, and is tried again: {Error}")]
    private partial void LogUnforeseen(string error);

    [LoggerMessage(505, LogLevel.Debug, "The storage failed here:\n{Trace}")]
    private partial void LogTrace(string trace);

    [LoggerMessage(506, LogLevel.Warning,
        "{Path} (Storage:Path) is not there, but {Left} is: a new, empty database is made. If settings and pins are missed, stop the bot "
        + "and bring a backup back with bot restore, or move a database that was moved aside back in its place, with its key")]
    private partial void LogGone(string path, string left);
}
