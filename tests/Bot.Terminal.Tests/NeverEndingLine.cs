namespace Bot.Terminal.Tests;

/// <summary>A person who sits at the prompt and types nothing.</summary>
internal sealed class NeverEndingLine : TextReader
{
    private readonly ManualResetEventSlim _over = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public override string? ReadLine()
    {
        _begun.TrySetResult();
        _over.Wait();
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        _over.Set();
        base.Dispose(disposing);
    }
}
