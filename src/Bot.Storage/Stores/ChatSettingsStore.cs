using System.Collections.Concurrent;
using System.Globalization;
using Bot.Storage.Rows;
using Bot.Storage.Sharing;

namespace Bot.Storage.Stores;

/// <summary>All that is set is in memory; places with nothing set take none.</summary>
internal sealed class ChatSettingsStore(Database database) : IChatSettingsStore, IRemembered, IDisposable
{
    private readonly Turns _turns = new();
    private volatile ConcurrentDictionary<ChatPlace, ChatSettings> _set = new();

    public string Kind => "settings";

    public ChatSettings? At(ChatPlace place) => _set.TryGetValue(place, out var settings) ? settings : null;

    public async Task<ChatSettings> Change(SettingsChange line, Func<ChatSettings, ChatSettings> change, CancellationToken ct)
    {
        var place = line.Place;
        using var turn = await _turns.Take(ct);
        var settings = await database.Write(async context =>
        {
            var row = await context.Settings.FindAsync([place.Platform, place.Server, place.Channel], ct);
            if (row is null)
                context.Add(row = SettingsRow.At(place));
            row.Write(change(row.Read()));
            context.Add(HistoryRow.Of(line));
            return row.Read();
        }, [string.Create(CultureInfo.InvariantCulture, $"{Kind} {place.Platform} {place.Server} {place.Channel}")], ct);
        Put(place, settings);
        return settings;
    }

    public Task<ImmutableArray<SettingsChange>> History(ChatPlace server, int most, CancellationToken ct) =>
        database.Read(async context => (await context.History.AsNoTracking()
            .Where(line => line.Platform == server.Platform && line.Server == server.Server)
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Id)
            .Take(most).ToArrayAsync(ct)).Select(line => line.Read()).ToImmutableArray(), ct);

    public async Task Load(BotContext context, CancellationToken ct)
    {
        using var turn = await _turns.Take(ct);
        var set = new ConcurrentDictionary<ChatPlace, ChatSettings>();
        // Many servers set the same: they share it in memory.
        var alike = new HashSet<ChatSettings>();
        await foreach (var row in context.Settings.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (row.Read() is var settings && settings != ChatSettings.None)
                set[Compact(row.Place)] = alike.TryGetValue(settings, out var same) ? same : Added(alike, settings);
        _set = set;
    }

    public async Task Refresh(string[] what, CancellationToken ct)
    {
        var server = new ChatPlace(what[0], long.Parse(what[1], CultureInfo.InvariantCulture));
        if (what is [_, _, var channel])
            await RefreshOne(server with { Channel = long.Parse(channel, CultureInfo.InvariantCulture) }, ct);
        else
            await Refresh(server, ct);
    }

    /// <summary>Reads a server and all its channels anew.</summary>
    public async Task Refresh(ChatPlace server, CancellationToken ct)
    {
        using var turn = await _turns.Take(ct);
        var rows = await database.Read(context => context.Settings.AsNoTracking()
            .Where(row => row.Platform == server.Platform && row.Server == server.Server).ToArrayAsync(ct), ct);
        var places = rows.Select(row => row.Place).ToHashSet();
        foreach (var (place, _) in _set)
            if (place.Whole == server && !places.Contains(place))
                _set.TryRemove(place, out _);
        foreach (var row in rows)
            Put(row.Place, row.Read());
    }

    /// <summary>The news that much has changed in a server.</summary>
    public string News(ChatPlace server) => string.Create(CultureInfo.InvariantCulture, $"{Kind} {server.Platform} {server.Server}");

    public void Dispose() => _turns.Dispose();

    private void Put(ChatPlace place, ChatSettings settings)
    {
        if (settings == ChatSettings.None)
            _set.TryRemove(place, out _);
        else
            _set[Compact(place)] = settings;
    }

    private async Task RefreshOne(ChatPlace place, CancellationToken ct)
    {
        using var turn = await _turns.Take(ct);
        var row = await database.Read(context => context.Settings.AsNoTracking().SingleOrDefaultAsync(
            row => row.Platform == place.Platform && row.Server == place.Server && row.Channel == place.Channel, ct), ct);
        Put(place, row?.Read() ?? ChatSettings.None);
    }

    private static ChatSettings Added(HashSet<ChatSettings> alike, ChatSettings settings)
    {
        alike.Add(settings);
        return settings;
    }

    private static ChatPlace Compact(ChatPlace place) => place with { Platform = string.Intern(place.Platform) };
}
