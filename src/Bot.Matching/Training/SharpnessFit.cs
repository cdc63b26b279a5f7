namespace Bot.Matching;

/// <summary>Finds the factor of the margins under which their softmax makes the true labels of in-scope examples most likely:
/// Newton's method on a convex loss.</summary>
internal static class SharpnessFit
{
    private const int MostSteps = 50;
    private const double Enough = 1e-6;

    /// <param name="margins">Example by example: of each label, then of the gate.</param>
    public static double Fit(ReadOnlySpan<float> margins, ReadOnlySpan<int> targets, int labels)
    {
        var sharpness = 1.0;
        for (var step = 0; step < MostSteps; step++)
        {
            // A little of a ridge keeps the step finite where the data say nothing.
            var (slope, bend) = (0.0, 1e-3);
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] != LabelledVectors.OutOfScope)
                    Add(margins.Slice(i * (labels + 1), labels), targets[i], sharpness, ref slope, ref bend);
            var move = Math.Clamp(slope / bend, -2, 2);
            sharpness = Math.Clamp(sharpness - move, 0.1, 50);
            if (Math.Abs(move) < Enough)
                break;
        }
        return sharpness;
    }

    private static void Add(ReadOnlySpan<float> margins, int target, double sharpness, ref double slope, ref double bend)
    {
        var largest = double.NegativeInfinity;
        foreach (var margin in margins)
            largest = Math.Max(largest, margin * sharpness);
        var (sum, first, second) = (0.0, 0.0, 0.0);
        foreach (var margin in margins)
        {
            var share = Math.Exp((margin * sharpness) - largest);
            sum += share;
            first += share * margin;
            second += share * margin * margin;
        }
        (first, second) = (first / sum, second / sum);
        slope += first - margins[target];
        bend += second - (first * first);
    }
}
