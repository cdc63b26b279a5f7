namespace Bot.Matching;

/// <summary>Margins of examples from weights that never saw them: each label is dealt evenly into folds, each fold left out once.</summary>
internal static class Folds
{
    /// <returns>A margin per example and label, example by example.</returns>
    public static float[] HeldOutMargins(LabelledVectors data, TrainingOptions options, CancellationToken ct)
    {
        var labels = data.Labels.Length;
        var margins = new float[data.Targets.Length * labels];
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
                row.AsSpan(0, labels).CopyTo(margins.AsSpan(i * labels));
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
