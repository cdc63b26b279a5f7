using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>The updates that wait for the bot: handed out until confirmed by an offset, and only of the kinds it asked for.</summary>
internal sealed class UpdateQueue
{
    private static readonly string[] NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock _gate = new();
    private readonly List<JsonObject> _pending = [];
    private readonly Dictionary<int, JsonObject> _confirmed = [];
    private readonly List<JsonObject> _again = [];
    private HashSet<string>? _allowed;
    private TaskCompletionSource _arrived = New();
    private int _nextId = 1;

    /// <summary>Hands out each batch in random order; null keeps the order.</summary>
    public Random? Disorder { get; set; }

    /// <summary>The kinds last asked for; null where none ever were.</summary>
    public IReadOnlyCollection<string>? Allowed => _allowed;

    public int Count
    {
        get
        {
            lock (_gate)
                return _pending.Count;
        }
    }

    /// <summary>Sticky, as in the original: a call that names none leaves it alone, an empty list means the default.</summary>
    public void Allow(JsonArray? kinds)
    {
        lock (_gate)
            if (kinds is not null)
                _allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => (string)kind!)];
    }

    /// <returns>The update's id; null where the bot did not ask for its kind.</returns>
    public int? Add(string kind, JsonObject payload)
    {
        lock (_gate)
        {
            if (_allowed is null ? NotByDefault.Contains(kind) : !_allowed.Contains(kind))
                return null;
            Enqueue(new JsonObject { ["update_id"] = _nextId++, [kind] = payload.DeepClone() });
            return _nextId - 1;
        }
    }

    /// <summary>Delivers a confirmed update a second time, as if its confirmation had been lost.</summary>
    public void Repeat(int id)
    {
        lock (_gate)
        {
            _again.Add(_confirmed[id]);
            Arrive();
        }
    }

    /// <param name="offset">Confirms every update below it; negative keeps only that many from the end.</param>
    public async Task<JsonArray> Take(int offset, int limit, TimeSpan timeout, TimeProvider time, CancellationToken ct)
    {
        using var expired = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, expired.Token);
        while (true)
        {
            Task arrived;
            lock (_gate)
            {
                Confirm(offset < 0 ? (_pending.Count + offset is > 0 and var from ? Id(_pending[from]) : 0) : offset);
                if (_pending.Count + _again.Count > 0 || timeout == TimeSpan.Zero || expired.IsCancellationRequested)
                    return Batch(limit);
                arrived = _arrived.Task;
            }
            await arrived.WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
        }
    }

    public void Confirm(int below)
    {
        lock (_gate)
        {
            foreach (var update in _pending.Where(update => Id(update) < below))
                _confirmed[Id(update)] = update;
            _pending.RemoveAll(update => Id(update) < below);
        }
    }

    public void Clear()
    {
        lock (_gate)
            _pending.Clear();
    }

    private JsonArray Batch(int limit)
    {
        var batch = _again.Concat(_pending).Take(limit).Select(update => update.DeepClone()).ToArray();
        _again.Clear();
        Disorder?.Shuffle(batch);
        return [.. batch];
    }

    private void Enqueue(JsonObject update)
    {
        _pending.Add(update);
        Arrive();
    }

    private void Arrive()
    {
        _arrived.TrySetResult();
        _arrived = New();
    }

    private static int Id(JsonObject update) => (int)update["update_id"]!;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
