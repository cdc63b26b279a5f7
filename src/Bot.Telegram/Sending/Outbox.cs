using Bot.Telemetry;

namespace Bot.Telegram.Sending;

/// <summary>
/// Everything the bot sends, in the order given within a chat and at the pace Telegram asks for. What is urgent waits for nothing but
/// the server itself.
/// </summary>
internal sealed class Outbox(SendingLimits limits, TimeProvider time)
{
    private const int MostChats = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChatQueue> _chats = [];
    private readonly Pace _overall = new(limits.PerSecond, TimeSpan.FromSeconds(1));
    private readonly Attempts _attempts = new(time);

    /// <param name="isUrgent">For crisis answers, and for those that must come within seconds.</param>
    /// <param name="harmlessTwice">Whether a call may be repeated where its outcome is unknown.</param>
    /// <param name="calls">One for each message, made one after the other until one fails.</param>
    /// <returns>What became of the last message that was tried.</returns>
    public Task<Delivery> Send(
        long chat, bool isGroup, bool isUrgent, bool harmlessTwice, ImmutableArray<SendingCall> calls, CancellationToken ct)
    {
        PlatformTelemetry.Telegram.Queues();
        if (isUrgent)
            return Make(chat, [], harmlessTwice, calls, ct);
        lock (_gate)
        {
            var queue = QueueOf(chat, isGroup);
            var sent = InTurn(queue, queue.Last, chat, harmlessTwice, calls, ct);
            queue.Last = sent;
            return sent;
        }
    }

    /// <summary>A call that sends nothing and may be made twice, such as taking the clock off a button.</summary>
    public Task<Delivery> Insist(Func<CancellationToken, Task> call, CancellationToken ct) =>
        _attempts.Make(0, (_, stop) => call(stop), harmlessTwice: true, ct);

    /// <summary>A call that only asks for something.</summary>
    /// <returns>Null where it was not answered.</returns>
    public async Task<T?> Ask<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct) where T : class
    {
        T? answer = null;
        await Insist(async stop => answer = await call(stop), ct);
        return answer;
    }

    private async Task<Delivery> InTurn(
        ChatQueue queue, Task before, long chat, bool harmlessTwice, ImmutableArray<SendingCall> calls, CancellationToken ct)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await Make(chat, queue.Paces.Add(_overall), harmlessTwice, calls, ct);
    }

    private async Task<Delivery> Make(
        long chat, ImmutableArray<Pace> paces, bool harmlessTwice, ImmutableArray<SendingCall> calls, CancellationToken ct)
    {
        Delivery made = new Delivery.Made(chat);
        try
        {
            foreach (var call in calls)
            {
                foreach (var pace in paces)
                    await Turn(pace, ct);
                made = await _attempts.Make(chat, call, harmlessTwice, ct);
                if (made is not Delivery.Made(var at))
                    break;
                chat = at;
            }
        }
        finally
        {
            PlatformTelemetry.Telegram.Leaves();
        }
        return made;
    }

    private Task Turn(Pace pace, CancellationToken ct)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var turn = pace.Take(now);
            return turn > now ? Task.Delay(turn - now, time, ct) : Task.CompletedTask;
        }
    }

    private ChatQueue QueueOf(long chat, bool isGroup)
    {
        if (_chats.Count >= MostChats)
            ForgetIdle();
        if (!_chats.TryGetValue(chat, out var queue))
            _chats[chat] = queue = new ChatQueue(limits, isGroup);
        return queue;
    }

    private void ForgetIdle()
    {
        var idleSince = time.GetUtcNow() - TimeSpan.FromMinutes(1);
        foreach (var (chat, queue) in _chats)
            if (queue.Last.IsCompleted && queue.Paces[0].Last < idleSince)
                _chats.Remove(chat);
    }

    private sealed class ChatQueue(SendingLimits limits, bool isGroup)
    {
        public ImmutableArray<Pace> Paces { get; } =
        [
            new Pace(limits.PerChat, limits.ChatPeriod),
            .. isGroup ? [new Pace(limits.PerGroup, TimeSpan.FromMinutes(1))] : ImmutableArray<Pace>.Empty,
        ];

        /// <summary>The newest message; it completes when all before it have.</summary>
        public Task Last { get; set; } = Task.CompletedTask;
    }
}
