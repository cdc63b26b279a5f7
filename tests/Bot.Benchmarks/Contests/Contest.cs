using System.Diagnostics;
using Bot.Benchmarks.Engines;
using Bot.Evaluation.Engine;

namespace Bot.Benchmarks.Contests;

/// <summary>One engine on one corpus.</summary>
internal static class Contest
{
    private const int ColdMessages = 1_000;
    private const double WarmSeconds = 2;
    private const int FewestWarmMessages = 500;

    public static Measured Run(IEngine engine, IReadOnlyList<CorpusRow> train, IReadOnlyList<CorpusRow> test)
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var seconds = Train(engine, train);
        memory = engine is NlpJsEngine node ? node.Memory : GC.GetTotalMemory(forceFullCollection: true) - memory;
        var asked = Draw(test, engine.Patience);
        var times = new List<double>(asked.Count);
        List<Prediction> predictions = [.. asked.Select(row => Predict(engine, row, times))];
        var cold = Median(times.Take(ColdMessages));
        var (warm, bytes) = Warm(engine, asked);
        var inScope = predictions.Where(prediction => prediction.Row.IsInScope).ToArray();
        return new Measured(engine.Name, asked.Count, Figures.Share(inScope, prediction => prediction.IsRight) ?? 0,
            HalfSum(predictions), Figures.Auroc(predictions), seconds, cold, warm, bytes, memory);
    }

    /// <returns>Seconds.</returns>
    public static double Train(IEngine engine, IReadOnlyList<CorpusRow> train)
    {
        var start = Stopwatch.GetTimestamp();
        engine.Train(TrainingRows.Examples(train));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <param name="times">Gets the microseconds it took.</param>
    public static Prediction Predict(IEngine engine, CorpusRow row, List<double> times)
    {
        var start = Stopwatch.GetTimestamp();
        var (label, inScope) = engine.Guess(row.Text);
        times.Add(engine is NlpJsEngine node ? node.LastMicroseconds : Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        return new Prediction(row, label, 0, inScope);
    }

    private static (double Microseconds, double? Bytes) Warm(IEngine engine, List<CorpusRow> rows)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
            foreach (var row in rows.Take(FewestWarmMessages))
                engine.Guess(row.Text);
        var times = new List<double>(rows.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var row in rows)
            Predict(engine, row, times);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / rows.Count;
        return (Median(times), engine is NlpJsEngine ? null : bytes);
    }

    /// <summary>The threshold of each half is set on the other half.</summary>
    private static double? HalfSum(List<Prediction> predictions)
    {
        if (predictions.All(prediction => prediction.Row.IsInScope))
            return null;
        var halves = predictions.Index().GroupBy(pair => pair.Index % 2, pair => pair.Item).Select(half => half.ToList()).ToArray();
        return (At(halves[0], Figures.Threshold(halves[1])) + At(halves[1], Figures.Threshold(halves[0]))) / 2;

        static double At(List<Prediction> half, float threshold) =>
            ((Figures.Share(half.Where(prediction => prediction.Row.IsInScope),
                prediction => prediction.IsRight && prediction.InScope >= threshold) ?? 0)
            + (Figures.Share(half.Where(prediction => !prediction.Row.IsInScope), prediction => prediction.InScope < threshold) ?? 0)) / 2;
    }

    private static List<CorpusRow> Draw(IReadOnlyList<CorpusRow> rows, int most)
    {
        var shuffled = rows.ToArray();
        new Random(1).Shuffle(shuffled);
        return [.. shuffled.Take(most)];
    }

    private static double Median(IEnumerable<double> values) =>
        values.Order().ToArray() is var ascending ? ascending[ascending.Length / 2] : 0;
}
