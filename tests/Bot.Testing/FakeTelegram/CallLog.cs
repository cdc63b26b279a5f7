using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>Every call but the polls for updates, in the order in which they were answered.</summary>
public sealed class CallLog
{
    /// <summary>Only a fault makes a test wait as long, never a slow machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<ApiCall> _calls = [];
    private TaskCompletionSource _more = New();

    /// <summary>A copy.</summary>
    public IReadOnlyList<ApiCall> All
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>The calls of one method that were carried out.</summary>
    public IReadOnlyList<ApiCall> Of(string method)
    {
        lock (_gate)
            return [.. _calls.Where(call => call.Method == method && call.HadEffect)];
    }

    /// <summary>What the bot has sent to a chat, oldest first.</summary>
    public IReadOnlyList<JsonObject> SentTo(long chat) =>
        [.. Of("sendMessage").Where(call => call.ChatId == chat).Select(call => (JsonObject)call.Result!)];

    /// <summary>Waits until the calls so far satisfy a condition.</summary>
    /// <exception cref="TimeoutException">They do not within five minutes.</exception>
    public async Task Until(Func<CallLog, bool> condition)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (_gate)
                more = _more.Task;
            if (condition(this))
                return;
            await more.WaitAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (enough.IsCancellationRequested)
                throw new TimeoutException(
                    $"Only these calls came: {string.Join('\n', All.TakeLast(20).Select(Described))}");
        }
    }

    /// <summary>The next message sent to a chat beyond the first <paramref name="seen"/>.</summary>
    public async Task<JsonObject> Reply(long chat, int seen = 0)
    {
        await Until(log => log.SentTo(chat).Count > seen);
        return SentTo(chat)[seen];
    }

    private static string Described(ApiCall call) => $"{call.Method} {call.Status} {call.Parameters.ToJsonString()}";

    internal void Add(ApiCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            _more.TrySetResult();
            _more = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
