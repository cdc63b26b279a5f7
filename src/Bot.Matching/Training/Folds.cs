namespace Bot.Matching;

/// <summary>
/// Trains on all examples, and beside it once without each fold of them: each label is dealt evenly into folds. What the weights make
/// of the fold they never saw says how far they can be believed. Names of labels are in no fold.
/// </summary>
internal static class Folds
{
    /// <param name="heldOut">Example by example, names left out: a margin of each label, then of the gate.</param>
    public static LabelRows Train(LabelledVectors data, TrainingOptions options, out float[] heldOut, CancellationToken ct)
    {
        var columns = data.Columns;
        var margins = new float[data.Said * columns];
        var folds = Deal(data.Targets, data.Said, options);
        var passes = new Passes((options.Folds + 1) * options.Epochs, options.Progress);
        var parallel = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        LabelRows? learned = null;
        Parallel.For(0, options.Folds + 1, parallel, fold =>
        {
            int[] others = [.. Enumerable.Range(0, data.Targets.Length).Where(i => i >= data.Said || folds[i] != fold)];
            var weights = DualCoordinateDescent.Train(data, others, options, passes, ct);
            if (fold == 0)
                learned = weights;
            var row = new float[weights.Width];
            for (var i = 0; i < folds.Length; i++)
            {
                if (folds[i] != fold)
                    continue;
                weights.Margins(data.Vectors.Rows(i), data.Vectors.Values(i), row);
                row.AsSpan(0, columns).CopyTo(margins.AsSpan(i * columns));
            }
        });
        heldOut = margins;
        return learned!;
    }

    /// <returns>For each example its fold, from 1; no example is in fold 0.</returns>
    private static int[] Deal(int[] targets, int said, TrainingOptions options)
    {
        int[] order = [.. Enumerable.Range(0, said)];
        new Shuffle(options.Seed).Deal(order);
        var folds = new int[said];
        var next = 0;
        foreach (var example in order.OrderBy(i => targets[i]))
            folds[example] = 1 + (next++ % options.Folds);
        return folds;
    }
}
