using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Matching;

/// <summary>
/// One linear support vector machine per label, against all other examples, with squared hinge loss (Hsieh et al., "A dual
/// coordinate descent method for large-scale linear SVM", 2008), and one more, the gate, for all labels against what is out of scope:
/// it learns what every label has in common. Those of a block of columns learn from an example at once, side by side in a vector.
/// </summary>
internal sealed class DualCoordinateDescent
{
    // Largest slope left in the dual at which an example has nothing left to teach.
    private const float Tolerance = 0.1f;

    private readonly LabelledVectors _data;
    private readonly LabelRows _weights;
    private readonly int _block;
    private readonly Vector256<float>[] _duals;
    private readonly int[] _wakes;
    private readonly int[] _rests;
    private readonly float _slack;
    private readonly float _slackOfTarget;

    private DualCoordinateDescent(LabelledVectors data, TrainingOptions options, LabelRows weights, int block)
    {
        _data = data;
        _weights = weights;
        _block = block;
        _duals = new Vector256<float>[data.Vectors.Count];
        _wakes = new int[data.Vectors.Count];
        _rests = new int[data.Vectors.Count];
        _slack = 0.5f / options.Cost;
        _slackOfTarget = 0.5f / (options.Cost * options.PositiveWeight);
    }

    /// <param name="chosen">The examples to learn from; put into another order.</param>
    /// <param name="weights">Whose block is learned; of all zeros.</param>
    public static void Train(
        LabelledVectors data, Span<int> chosen, TrainingOptions options, LabelRows weights, int block, Passes passes, CancellationToken ct)
    {
        var descent = new DualCoordinateDescent(data, options, weights, block);
        var random = new Shuffle(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            ct.ThrowIfCancellationRequested();
            random.Deal(chosen);
            var isDone = descent.Learn(chosen, epoch);
            passes.Made(isDone ? options.Epochs - epoch : 1);
            if (isDone)
                break;
        }
    }

    // Optimized at once: a start would be over before the run-time found out that it pays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Learn(ReadOnlySpan<int> chosen, int epoch)
    {
        var isDone = true;
        foreach (var example in chosen)
        {
            if (_wakes[example] > epoch)
                continue;
            if (Learn(example))
                isDone = false;
            else
                _wakes[example] = epoch + 1 + ++_rests[example];
        }
        return isDone;
    }

    /// <summary>Whether the example taught much; one that did not sits out passes, one more each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Learn(int example)
    {
        var rows = _data.Vectors.Rows(example);
        var values = _data.Vectors.Values(example);
        var (signs, slacks) = Sides(_data.Targets[example]);
        var before = _duals[example];
        var gradient = (signs * _weights.Margins(_block, rows, values)) - Vector256<float>.One + (slacks * before);
        var squaredLength = Vector256.Create(LabelRows.SquaredBias + _data.Vectors.SquaredLength(example));
        var after = Vector256.Max(before - (gradient / (slacks + squaredLength)), Vector256<float>.Zero);
        var isAtBound = Vector256.Equals(before, Vector256<float>.Zero);
        var slope = Vector256.ConditionalSelect(isAtBound, Vector256.Min(gradient, Vector256<float>.Zero), gradient);
        if (after == before)
            return false;
        _duals[example] = after;
        _weights.Add(_block, rows, values, (after - before) * signs);
        return Vector256.GreaterThanOrEqualAny(Vector256.Abs(slope), Vector256.Create(Tolerance));
    }

    /// <summary>For each column of the block on which side of it an example belongs, and how far it may stray there.</summary>
    private (Vector256<float> Signs, Vector256<float> Slacks) Sides(int target)
    {
        var columns = Vector256<int>.Indices + Vector256.Create(_block * LabelRows.Lanes);
        var isOwn = Vector256.Equals(columns, Vector256.Create(target)).AsSingle();
        var isGate = Vector256.Equals(columns, Vector256.Create(target >= 0 ? _data.Gate : LabelledVectors.OutOfScope)).AsSingle();
        return (
            Vector256.ConditionalSelect(isOwn | isGate, Vector256<float>.One, -Vector256<float>.One),
            Vector256.ConditionalSelect(isOwn, Vector256.Create(_slackOfTarget), Vector256.Create(_slack)));
    }
}
