using System.Text.Json;
using Bot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>
/// The sessions of all shards, on disk so that a restart resumes them. They hold no word and no person: an id of the session, an
/// address, numbers.
/// </summary>
/// <param name="path">Null keeps nothing.</param>
internal sealed partial class SessionStore(string? path, ILogger<SessionStore> logger)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, GatewaySession> _sessions = [];
    private int _shards;
    private bool _changed;
    private bool _isBroken;

    /// <summary>Takes up what a process before this one has left; sessions of another number of shards are worthless, and so is one
    /// with other intents than those wanted now: it would go on with its own.</summary>
    public void Open(int shards, GatewayIntents intents)
    {
        lock (_lock)
        {
            _shards = shards;
            _sessions.Clear();
            foreach (var saved in Load() is { } file && file.Shards == shards ? file.Sessions : [])
                if (saved.Intents == (int)intents)
                    _sessions[saved.Shard] = new GatewaySession(saved.Id, saved.ResumeUrl, intents, saved.Sequence)
                    {
                        InHand = [.. saved.InHand ?? []],
                    };
        }
    }

    public GatewaySession? Find(int shard)
    {
        lock (_lock)
            return _sessions.GetValueOrDefault(shard);
    }

    /// <param name="session">Null where the shard has none any more.</param>
    public void Put(int shard, GatewaySession? session)
    {
        lock (_lock)
        {
            if (_sessions.GetValueOrDefault(shard) == session)
                return;
            if (session is null)
                _sessions.Remove(shard);
            else
                _sessions[shard] = session;
            _changed = true;
        }
    }

    /// <summary>Saves from time to time, so that a crash replays a second of events at most, until told to stop; then once more.</summary>
    public async Task KeepAsync(TimeSpan every, Action beforeSaving, TimeProvider time, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
                Save(beforeSaving);
        }
        catch (OperationCanceledException)
        {
            Save(beforeSaving);
        }
    }

    private void Save(Action beforeSaving)
    {
        beforeSaving();
        SessionFile file;
        lock (_lock)
        {
            if (!_changed || path is null)
                return;
            _changed = false;
            file = new SessionFile(_shards, [.. _sessions.Select(pair => SavedSession.Of(pair.Key, pair.Value))]);
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var temporary = $"{path}.new";
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(file, DiscordJson.Default.SessionFile));
            File.Move(temporary, path, overwrite: true);
            _isBroken = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _changed = true;
            if (!_isBroken)
                LogUnsaved(path, error.Message);
            _isBroken = true;
        }
    }

    private SessionFile? Load()
    {
        try
        {
            return path is not null && File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), DiscordJson.Default.SessionFile) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnread(error.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(431, LogLevel.Warning,
        "{Path} (Discord:StateFolder) cannot be written, so a restart will start a new session: {Why}. "
            + "Questions are answered all the same")]
    private partial void LogUnsaved(string path, string why);

    [LoggerMessage(432, LogLevel.Warning, "The saved Discord session could not be read ({Error}); a new one is started")]
    private partial void LogUnread(string error);
}

internal sealed record SessionFile(int Shards, ImmutableArray<SavedSession> Sessions);

/// <param name="Intents">0 in files of versions that did not keep them.</param>
internal sealed record SavedSession(int Shard, string Id, string ResumeUrl, long Sequence, int Intents = 0, long[]? InHand = null)
{
    public static SavedSession Of(int shard, GatewaySession session) =>
        new(shard, session.Id, session.ResumeUrl, session.Sequence, (int)session.Intents,
            session.InHand.IsEmpty ? null : [.. session.InHand]);
}
