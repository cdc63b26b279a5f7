namespace Bot.Matching;

/// <summary>
/// Trains on all examples, and beside it without a fold of them: each label is dealt evenly into folds. What the weights make of the
/// examples they never saw says how far they can be believed. Names of labels are in no fold.
/// </summary>
internal static class Folds
{
    // A few numbers are fitted to the examples held out; more of these make no difference that can be measured.
    private const int EnoughHeldOut = 4_000;

    /// <summary>Weights from all examples; for each example held out, the margin of each label, then of the gate; and its target.</summary>
    public static (LabelRows Learned, float[] Margins, int[] Targets) Train(
        LabelledVectors data, TrainingOptions options, CancellationToken ct)
    {
        var folds = Deal(data.Targets, data.Said, options);
        var held = Math.Clamp((EnoughHeldOut * options.Folds / data.Said) + 1, 1, options.Folds);
        var weights = new LabelRows[held + 1];
        foreach (ref var fold in weights.AsSpan())
            fold = new LabelRows(data.Rows, data.Columns);
        var blocks = weights[0].Blocks;
        var passes = new Passes(weights.Length * blocks * options.Epochs, options.Progress);
        var parallel = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, weights.Length * blocks, parallel, task =>
        {
            var (fold, block) = (task / blocks, task % blocks);
            int[] others = [.. Enumerable.Range(0, data.Targets.Length).Where(i => i >= data.Said || folds[i] != fold)];
            DualCoordinateDescent.Train(data, others, options, weights[fold], block, passes, ct);
        });
        int[] heldOut = [.. Enumerable.Range(0, data.Said).Where(i => folds[i] <= held)];
        var margins = new float[heldOut.Length * data.Columns];
        for (var i = 0; i < heldOut.Length; i++)
            weights[folds[heldOut[i]]].Margins(
                data.Vectors.Rows(heldOut[i]), data.Vectors.Values(heldOut[i]), margins.AsSpan(i * data.Columns, data.Columns));
        return (weights[0], margins, [.. heldOut.Select(i => data.Targets[i])]);
    }

    /// <returns>For each example its fold, from 1; fold 0 is empty.</returns>
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
