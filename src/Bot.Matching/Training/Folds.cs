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
    public static (LabelRows Learned, float[] Margins, int[] Targets) Train(LabelledVectors data, TrainingOptions options, CancellationToken ct)
    {
        var folds = Deal(data.Targets, data.Said, options);
        var held = Math.Clamp((EnoughHeldOut * options.Folds / data.Said) + 1, 1, options.Folds);
        var passes = new Passes((held + 1) * options.Epochs, options.Progress);
        var weights = new LabelRows[held + 1];
        var parallel = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, weights.Length, parallel, fold =>
        {
            int[] others = [.. Enumerable.Range(0, data.Targets.Length).Where(i => i >= data.Said || folds[i] != fold)];
            weights[fold] = DualCoordinateDescent.Train(data, others, options, passes, ct);
        });
        int[] heldOut = [.. Enumerable.Range(0, data.Said).Where(i => folds[i] <= held)];
        var margins = new float[heldOut.Length * data.Columns];
        var row = new float[weights[0].Width];
        for (var i = 0; i < heldOut.Length; i++)
        {
            weights[folds[heldOut[i]]].Margins(data.Vectors.Rows(heldOut[i]), data.Vectors.Values(heldOut[i]), row);
            row.AsSpan(0, data.Columns).CopyTo(margins.AsSpan(i * data.Columns));
        }
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
