namespace Bot.Core.Topics;

/// <summary>Tells whatever follows the content that it changed: another library is in force, or a room's country is another.</summary>
public sealed class ContentChanges
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next change; taken before something is brought up to date, it misses none meanwhile.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
