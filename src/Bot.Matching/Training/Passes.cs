namespace Bot.Matching;

/// <summary>Counts the passes over the examples that all threads have made.</summary>
internal sealed class Passes(int total, IProgress<float>? progress)
{
    private int _made;

    public void Made(int count) => progress?.Report((float)Interlocked.Add(ref _made, count) / total);
}
