using Telegram.Bot.Types;

namespace Bot.Telegram.Updates;

/// <summary>Takes updates in, each once however often it is delivered.</summary>
internal sealed class Inbox(UpdateHandler handler, UpdateJournal journal)
{
    private readonly HashSet<int> _open = [];

    /// <summary>Called in the order in which updates are to be answered, by one caller at a time.</summary>
    /// <returns>Completes when the update needs nothing more.</returns>
    public Task Take(Update update, CancellationToken ct)
    {
        var isFinished = journal.IsFinished(update.Id);
        lock (_open)
            if (isFinished == true || !_open.Add(update.Id))
                return Task.CompletedTask;
        return Finish(update.Id, handler.Handle(update, isRepeat: isFinished == false, ct));
    }

    private async Task Finish(int update, Task handling)
    {
        await handling;
        journal.Finish(update);
        lock (_open)
            _open.Remove(update);
    }
}
