namespace Bot.Matching;

/// <summary>Margins of examples from weights that never saw them: each label is dealt evenly into folds, each fold left out once.</summary>
internal static class Folds
{
    /// <returns>Example by example a margin of each label, then of the gate.</returns>
    public static float[] HeldOutMargins(LabelledVectors data, TrainingOptions options, CancellationToken ct)
    {
        var columns = data.Columns;
        var margins = new float[data.Targets.Length * columns];
        var folds = Deal(data.Targets, options);
        var parallel = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, options.Folds, parallel, fold =>
        {
            int[] others = [.. Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold)];
            var weights = DualCoordinateDescent.Train(data, others, options, ct);
            var row = new float[weights.Width];
            for (var i = 0; i < folds.Length; i++)
            {
                if (folds[i] != fold)
                    continue;
                weights.Margins(data.Vectors.Rows(i), data.Vectors.Values(i), row);
                row.AsSpan(0, columns).CopyTo(margins.AsSpan(i * columns));
            }
        });
        return margins;
    }

    private static int[] Deal(int[] targets, TrainingOptions options)
    {
        int[] order = [.. Enumerable.Range(0, targets.Length)];
        new Shuffle(options.Seed).Deal(order);
        var folds = new int[targets.Length];
        var next = 0;
        foreach (var example in order.OrderBy(i => targets[i]))
            folds[example] = next++ % options.Folds;
        return folds;
    }
}
