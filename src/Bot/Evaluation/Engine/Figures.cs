using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>What predictions are worth. Shares are 0..1; null where there was nothing to measure.</summary>
internal static class Figures
{
    private const int Bins = 10;

    /// <summary>The threshold at which accuracy in scope and recall out of scope have the highest sum;
    /// 0.5 where rows of either kind are missing.</summary>
    public static float Threshold(IReadOnlyList<Prediction> predictions)
    {
        var inScope = predictions.Count(prediction => prediction.Row.IsInScope);
        if (inScope == 0 || inScope == predictions.Count)
            return 0.5f;
        Prediction[] ascending = [.. predictions.OrderBy(prediction => prediction.InScope)];
        var value = (double)ascending.Count(prediction => prediction.IsRight) / inScope;
        var (best, threshold) = (value, 0f);
        for (var i = 0; i < ascending.Length; i++)
        {
            // The row falls below the threshold: a right answer is lost, or an out-of-scope row is turned away.
            value += ascending[i].Row.IsInScope ? ascending[i].IsRight ? -1.0 / inScope : 0 : 1.0 / (ascending.Length - inScope);
            var next = i + 1 < ascending.Length ? ascending[i + 1].InScope : 1;
            if (value > best && next > ascending[i].InScope)
                (best, threshold) = (value, (ascending[i].InScope + next) / 2);
        }
        return threshold;
    }

    /// <summary>Chance that a row in scope seems more so than a row out of scope; a tie is half a chance.</summary>
    public static double? Auroc(IReadOnlyList<Prediction> predictions)
    {
        var inScope = predictions.Count(prediction => prediction.Row.IsInScope);
        var outOfScope = predictions.Count - inScope;
        if (inScope == 0 || outOfScope == 0)
            return null;
        var (wins, below) = (0.0, 0);
        foreach (var tied in predictions.GroupBy(prediction => prediction.InScope).OrderBy(group => group.Key))
        {
            var ofTied = tied.Count(prediction => !prediction.Row.IsInScope);
            wins += (tied.Count() - ofTied) * (below + (ofTied / 2.0));
            below += ofTied;
        }
        return wins / inScope / outOfScope;
    }

    /// <summary>Expected calibration error: how far confidence in the best label and being right are apart,
    /// over ten bins weighted by their rows.</summary>
    public static double Ece(IReadOnlyList<Prediction> predictions) =>
        Reliability(predictions).Sum(bin => bin.Rows * Math.Abs(bin.Confidence - bin.Right)) / predictions.Count;

    /// <summary>For each tenth of confidence that has rows: how many, their mean confidence, and the share that was right.</summary>
    public static IEnumerable<(int Rows, double Confidence, double Right)> Reliability(IReadOnlyList<Prediction> predictions) => predictions
        .GroupBy(prediction => Math.Min((int)(prediction.Confidence * Bins), Bins - 1))
        .OrderBy(bin => bin.Key)
        .Select(bin => (
            bin.Count(),
            bin.Average(prediction => (double)prediction.Confidence),
            bin.Average(prediction => prediction.IsRight ? 1.0 : 0)));

    /// <summary>F1 of every label the rows have, out of scope among them, at the threshold: its mean over labels, and over rows.</summary>
    public static (double Macro, double Weighted) F1(IReadOnlyList<Prediction> predictions, float threshold)
    {
        var predicted = predictions.CountBy(prediction => prediction.At(threshold)).ToDictionary();
        var hits = predictions.Where(prediction => prediction.Row.Label == prediction.At(threshold))
            .CountBy(prediction => prediction.Row.Label).ToDictionary();
        var labels = predictions.CountBy(prediction => prediction.Row.Label)
            .Select(label => (
                Rows: label.Value, F1: 2.0 * hits.GetValueOrDefault(label.Key) / (label.Value + predicted.GetValueOrDefault(label.Key))))
            .ToArray();
        return (labels.Average(label => label.F1), labels.Sum(label => label.Rows * label.F1) / predictions.Count);
    }

    public static double? Share(IEnumerable<Prediction> of, Func<Prediction, bool> counts)
    {
        var (all, counted) = (0, 0);
        foreach (var prediction in of)
            (all, counted) = (all + 1, counted + (counts(prediction) ? 1 : 0));
        return all == 0 ? null : (double)counted / all;
    }
}
