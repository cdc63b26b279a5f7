namespace Bot.Matching;

/// <summary>Finds the calibration that makes the true labels of held-out margins most likely: Newton's method on a convex loss.</summary>
internal static class CalibrationFit
{
    private const int MostSteps = 50;
    private const double Enough = 1e-6;

    // Without out-of-scope examples, an example whose own label is taken away stands in for one, at this weight.
    private const double StandInWeight = 0.1;

    public static Calibration Fit(ReadOnlySpan<float> margins, ReadOnlySpan<int> targets, int labels)
    {
        var standIns = targets.Contains(LabelledVectors.OutOfScope) ? 0 : StandInWeight;
        var (sharpness, outOfScope) = (1.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = new Slope();
            for (var i = 0; i < targets.Length; i++)
            {
                var row = margins.Slice(i * labels, labels);
                slope.Add(row, targets[i], without: -1, weight: 1, sharpness, outOfScope);
                if (standIns > 0)
                    slope.Add(row, LabelledVectors.OutOfScope, without: targets[i], standIns, sharpness, outOfScope);
            }
            var (moveSharpness, moveOutOfScope) = slope.NewtonStep();
            sharpness = Math.Clamp(sharpness - moveSharpness, 0.1, 50);
            outOfScope = Math.Clamp(outOfScope - moveOutOfScope, -50, 50);
            if (Math.Abs(moveSharpness) + Math.Abs(moveOutOfScope) < Enough)
                break;
        }
        return new Calibration((float)sharpness, (float)outOfScope);
    }

    /// <summary>First and second derivatives of the log loss by sharpness and by the odds of out of scope.</summary>
    private sealed class Slope
    {
        private double _bySharpness, _byOutOfScope, _sharpnessTwice, _both, _outOfScopeTwice;

        public void Add(ReadOnlySpan<float> margins, int target, int without, double weight, double sharpness, double outOfScope)
        {
            var largest = outOfScope;
            foreach (var margin in margins)
                largest = Math.Max(largest, margin * sharpness);
            var outside = Math.Exp(outOfScope - largest);
            var (sum, first, second) = (outside, 0.0, 0.0);
            for (var k = 0; k < margins.Length; k++)
            {
                if (k == without)
                    continue;
                var share = Math.Exp((margins[k] * sharpness) - largest);
                sum += share;
                first += share * margins[k];
                second += share * margins[k] * margins[k];
            }
            (outside, first, second) = (outside / sum, first / sum, second / sum);
            _bySharpness += weight * (first - (target < 0 ? 0 : margins[target]));
            _byOutOfScope += weight * (outside - (target < 0 ? 1 : 0));
            _sharpnessTwice += weight * (second - (first * first));
            _both -= weight * first * outside;
            _outOfScopeTwice += weight * outside * (1 - outside);
        }

        // A little of a ridge keeps the step finite where the data say nothing.
        public (double Sharpness, double OutOfScope) NewtonStep()
        {
            var (a, b, c) = (_sharpnessTwice + 1e-3, _both, _outOfScopeTwice + 1e-3);
            var determinant = (a * c) - (b * b);
            var moveSharpness = ((c * _bySharpness) - (b * _byOutOfScope)) / determinant;
            var moveOutOfScope = ((a * _byOutOfScope) - (b * _bySharpness)) / determinant;
            return (Math.Clamp(moveSharpness, -2, 2), Math.Clamp(moveOutOfScope, -2, 2));
        }
    }
}
