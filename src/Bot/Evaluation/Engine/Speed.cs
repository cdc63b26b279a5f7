using System.Diagnostics;
using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>What scoring costs once the code is warm, on one core.</summary>
/// <param name="P50Us">Median of a message, in microseconds.</param>
/// <param name="P99Us">99th percentile of the same.</param>
internal sealed record Speed(double P50Us, double P99Us, double MessagesPerSecond, double BytesPerMessage)
{
    private const int FewestMessages = 20_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static Speed Measure(IntentModel model, IReadOnlyList<CorpusRow> rows)
    {
        var predictor = new Predictor(model);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            foreach (var row in rows)
                predictor.Time(row.Text);
        var ticks = new long[(FewestMessages + rows.Count - 1) / rows.Count * rows.Count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < ticks.Length; i++)
            ticks[i] = predictor.Time(rows[i % rows.Count].Text);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var seconds = Stopwatch.GetElapsedTime(0, ticks.Sum()).TotalSeconds;
        return new Speed(Percentile(ticks, 0.50), Percentile(ticks, 0.99), ticks.Length / seconds, (double)allocated / ticks.Length);
    }

    /// <summary>In microseconds.</summary>
    public static double Percentile(IEnumerable<long> ticks, double share)
    {
        long[] ascending = [.. ticks.Order()];
        return Stopwatch.GetElapsedTime(0, ascending[(int)(share * (ascending.Length - 1))]).TotalMicroseconds;
    }
}
