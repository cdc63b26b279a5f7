namespace Bot.Matching;

/// <summary>Finds the calibration under which margins of unseen text make their true labels most likely.</summary>
internal static class CalibrationFit
{
    // Without out-of-scope examples, an example whose own label is taken away stands in for one, at this weight.
    private const double StandInWeight = 0.1;

    /// <param name="margins">Example by example: of each label, then of the gate.</param>
    public static Calibration Fit(ReadOnlySpan<float> margins, ReadOnlySpan<int> targets, int labels)
    {
        var columns = labels + 1;
        var sharpness = SharpnessFit.Fit(margins, targets, labels);
        var standIns = targets.Contains(LabelledVectors.OutOfScope) ? 0 : StandInWeight;
        var scope = new LogisticFit();
        for (var i = 0; i < targets.Length; i++)
        {
            var row = margins.Slice(i * columns, labels);
            var gate = margins[(i * columns) + labels];
            scope.Add(gate, FitOf(row, sharpness, without: -1), isTrue: targets[i] != LabelledVectors.OutOfScope, 1);
            if (standIns > 0)
                scope.Add(gate, FitOf(row, sharpness, without: targets[i]), isTrue: false, standIns);
        }
        var (ofGate, ofFit, bias) = scope.Solve();
        return new Calibration((float)sharpness, (float)ofGate, (float)ofFit, (float)bias);
    }

    /// <summary>The logarithm of the sum of the softmax.</summary>
    private static double FitOf(ReadOnlySpan<float> margins, double sharpness, int without)
    {
        var largest = double.NegativeInfinity;
        for (var k = 0; k < margins.Length; k++)
            if (k != without)
                largest = Math.Max(largest, margins[k] * sharpness);
        var sum = 0.0;
        for (var k = 0; k < margins.Length; k++)
            if (k != without)
                sum += Math.Exp((margins[k] * sharpness) - largest);
        // With a single label taken away nothing is left: as far below any fit as margins go.
        return double.IsNegativeInfinity(largest) ? -sharpness : largest + Math.Log(sum);
    }
}
