using System.Diagnostics;

namespace Bot.Evaluation.Engine;

/// <summary>Says once a second how far a training that takes longer than that has come.</summary>
internal sealed class TrainingProgress(TextWriter output) : IProgress<float>
{
    private readonly Lock _lock = new();
    private long _last = Stopwatch.GetTimestamp();

    public void Report(float value)
    {
        lock (_lock)
        {
            if (Stopwatch.GetElapsedTime(_last).TotalSeconds < 1)
                return;
            _last = Stopwatch.GetTimestamp();
            output.WriteLine($"training: {value:P0}");
        }
    }
}
