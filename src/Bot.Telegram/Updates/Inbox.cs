using Telegram.Bot.Types;

namespace Bot.Telegram.Updates;

/// <summary>Takes updates in, each once however often it is delivered.</summary>
internal sealed class Inbox(UpdateHandler handler, UpdateJournal journal) : IDisposable
{
    /// <summary>For what is being answered when the worker is told to stop; the process has ten seconds.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(9);

    private readonly CancellationTokenSource _ending = new();
    private readonly Dictionary<int, Task> _open = [];

    /// <summary>Called in the order in which updates are to be answered, by one caller at a time.</summary>
    /// <returns>Completes when the update needs nothing more.</returns>
    public Task Take(Update update)
    {
        var isFinished = journal.IsFinished(update.Id);
        lock (_open)
        {
            if (isFinished == true || _open.ContainsKey(update.Id))
                return Task.CompletedTask;
            _open[update.Id] = Task.CompletedTask;
        }
        var finished = Finish(update.Id, handler.Handle(update, isRepeat: isFinished == false, _ending.Token));
        lock (_open)
            if (!finished.IsCompleted)
                _open[update.Id] = finished;
        return finished;
    }

    /// <summary>Returns when everything taken in is answered, or the time for last words is over.</summary>
    public async Task Close()
    {
        Task all;
        lock (_open)
            all = Task.WhenAll(_open.Values);
        await Task.WhenAny(all, Task.Delay(LastWords));
        await _ending.CancelAsync();
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _ending.Dispose();

    private async Task Finish(int update, Task handling)
    {
        try
        {
            await handling;
            journal.Finish(update);
        }
        finally
        {
            lock (_open)
                _open.Remove(update);
        }
    }
}
