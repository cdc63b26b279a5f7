using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates;

/// <summary>
/// Remembers for at least 48 hours which updates were answered and which were being answered, across crashes: Telegram may deliver one
/// twice. Holds numbers only. Two files take turns: when the newer has been written to for 48 hours it becomes the older one.
/// </summary>
internal sealed class UpdateJournal : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromHours(48);

    private readonly Lock _gate = new();
    private readonly string? _path;
    private readonly TimeProvider _time;
    private Dictionary<int, bool> _older = [];
    private Dictionary<int, bool> _newer = [];
    private DateTimeOffset _since;
    private readonly ILogger _logger;
    private JournalFile? _file;

    private UpdateJournal(string? path, TimeProvider time, ILogger logger)
    {
        (_path, _time, _logger) = (path, time, logger);
        _since = time.GetUtcNow();
    }

    /// <summary>Forgets everything at the end.</summary>
    public static UpdateJournal InMemory(TimeProvider time, ILogger logger) => new(null, time, logger);

    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public static UpdateJournal Open(string path, TimeProvider time, ILogger logger)
    {
        var journal = new UpdateJournal(path, time, logger);
        (_, journal._older) = Read(Older(path), journal._since);
        (journal._since, journal._newer) = Read(path, journal._since);
        journal._file = new JournalFile(path, logger);
        if (journal._newer.Count == 0)
            journal.WriteStart();
        return journal;
    }

    public void Begin(int update) => Note(update, isDone: false);

    public void Finish(int update) => Note(update, isDone: true);

    /// <returns>Null for an update that was never begun; else whether it was finished.</returns>
    public bool? IsFinished(int update)
    {
        lock (_gate)
            return _newer.TryGetValue(update, out var done) || _older.TryGetValue(update, out done) ? done : null;
    }

    public void Dispose() => _file?.Dispose();

    private void Note(int update, bool isDone)
    {
        lock (_gate)
        {
            if (_time.GetUtcNow() - _since > Keep)
                Turn();
            _newer[update] = isDone;
            _file?.Append(isDone ? $"done {update}" : $"begun {update}");
        }
    }

    private void Turn()
    {
        (_older, _newer, _since) = (_newer, [], _time.GetUtcNow());
        if (_path is null)
            return;
        try
        {
            File.Move(_path, Older(_path), overwrite: true);
            var newer = new JournalFile(_path, _logger);
            _file!.Dispose();
            _file = newer;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The old file is written on; a start after this one reads a little more than it needs.
        }
        WriteStart();
    }

    private void WriteStart() => _file!.Append($"since {_since.ToUnixTimeSeconds()}");

    /// <summary>A last line cut short by a crash is left out.</summary>
    private static (DateTimeOffset Since, Dictionary<int, bool> Updates) Read(string path, DateTimeOffset now)
    {
        var since = now;
        var updates = new Dictionary<int, bool>();
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n'))
            if (line.Split(' ') is [var word, var digits]
                && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                if (word == "since")
                    since = DateTimeOffset.FromUnixTimeSeconds(number);
                else
                    updates[(int)number] = word == "done";
        return (since, updates);
    }

    private static string Older(string path) => $"{path}.old";
}
