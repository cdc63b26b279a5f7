using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Bot.Storage.Rows;
using Bot.Storage.Sharing;

namespace Bot.Storage.Stores;

/// <summary>The few servers the bot was removed from are in memory; what changes is written behind the caller's back, in order.</summary>
internal sealed class ServerStore(Database database, ChatSettingsStore settings, OpenedCounts counts, TimeProvider time)
    : IServerStore, IRemembered
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Channel<(ChatPlace Server, DateTimeOffset? Left)> _changes = Channel.CreateUnbounded<(ChatPlace, DateTimeOffset?)>();
    private readonly ConcurrentDictionary<ChatPlace, DateTimeOffset> _left = new();

    /// <summary>Where the bot was seen before it was known which servers it had left.</summary>
    private readonly ConcurrentDictionary<ChatPlace, bool> _early = new();

    private volatile bool _isLoaded;

    public string Kind => "left";

    public void Left(ChatPlace server)
    {
        var now = time.GetUtcNow();
        if (_left.TryAdd(server.Whole, now))
            _changes.Writer.TryWrite((server.Whole, now));
    }

    public void Present(ChatPlace server)
    {
        if (_left.TryRemove(server.Whole, out _))
            _changes.Writer.TryWrite((server.Whole, null));
        else if (!_isLoaded)
            _early[server.Whole] = true;
    }

    public async Task Move(ChatPlace from, ChatPlace to, CancellationToken ct)
    {
        (from, to) = (from.Whole, to.Whole);
        await counts.Flush(ct);
        await database.Write(
            context => ServerMove.Do(context, from, to, ct), [settings.News(from), settings.News(to), News(from), News(to)], ct);
        Drop(from);
        Drop(to);
        await settings.Refresh(from, ct);
        await settings.Refresh(to, ct);
    }

    /// <summary>Writes what changes, until told to stop; waits where it cannot.</summary>
    public async Task Keep(CancellationToken ct)
    {
        await foreach (var (server, left) in _changes.Reader.ReadAllAsync(ct))
            while (!await IsKept(server, left, ct))
                await Task.Delay(Pause, time, ct);
    }

    public async Task Load(BotContext context, CancellationToken ct)
    {
        await foreach (var row in context.LeftServers.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (_early.ContainsKey(row.Place))
                _changes.Writer.TryWrite((row.Place, null));
            else
                _left.TryAdd(row.Place, row.At);
        _isLoaded = true;
        _early.Clear();
    }

    public async Task Refresh(string[] what, CancellationToken ct)
    {
        var server = new ChatPlace(what[0], long.Parse(what[1], CultureInfo.InvariantCulture));
        var row = await database.Read(context => context.LeftServers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Platform == server.Platform && row.Server == server.Server, ct), ct);
        if (row is null)
            _left.TryRemove(server, out _);
        else
            _left[server] = row.At;
    }

    /// <summary>It was deleted with everything about it.</summary>
    public void Drop(ChatPlace server) => _left.TryRemove(server, out _);

    private string News(ChatPlace server) => string.Create(CultureInfo.InvariantCulture, $"{Kind} {server.Platform} {server.Server}");

    private async Task<bool> IsKept(ChatPlace server, DateTimeOffset? left, CancellationToken ct)
    {
        try
        {
            await database.Write(context => Write(context, server, left, ct), [News(server)], ct);
            if (left is null)
                _left.TryRemove(server, out _);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static async Task<bool> Write(BotContext context, ChatPlace server, DateTimeOffset? left, CancellationToken ct)
    {
        await context.LeftServers.Where(row => row.Platform == server.Platform && row.Server == server.Server).ExecuteDeleteAsync(ct);
        if (left is { } at)
            context.Add(new LeftServerRow { Platform = server.Platform, Server = server.Server, At = at });
        return true;
    }
}
