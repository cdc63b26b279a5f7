using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>
/// One linear support vector machine per label, against all other examples, with squared hinge loss (Hsieh et al., "A dual
/// coordinate descent method for large-scale linear SVM", 2008), and one more, the gate, for all labels against what is out of scope:
/// it learns what every label has in common. All learn from an example at once, side by side in vectors.
/// </summary>
internal sealed class DualCoordinateDescent
{
    // Largest slope left in the dual at which an example has nothing left to teach.
    private const float Tolerance = 0.1f;

    private readonly LabelledVectors _data;
    private readonly TrainingOptions _options;
    private readonly LabelRows _weights;
    private readonly float[] _dual;
    private readonly int[] _wakes;
    private readonly int[] _rests;
    private readonly float[] _signs;
    private readonly float[] _slacks;
    private readonly float[] _step;

    private DualCoordinateDescent(LabelledVectors data, TrainingOptions options)
    {
        _data = data;
        _options = options;
        _weights = new LabelRows(data.Rows, data.Columns);
        _dual = new float[data.Vectors.Count * _weights.Width];
        _wakes = new int[data.Vectors.Count];
        _rests = new int[data.Vectors.Count];
        _signs = new float[_weights.Width];
        _slacks = new float[_weights.Width];
        _step = new float[_weights.Width];
        _signs.AsSpan().Fill(-1);
        _slacks.AsSpan().Fill(Slack(1));
    }

    /// <param name="chosen">The examples to learn from; put into another order.</param>
    public static LabelRows Train(LabelledVectors data, Span<int> chosen, TrainingOptions options, Passes passes, CancellationToken ct)
    {
        var descent = new DualCoordinateDescent(data, options);
        var random = new Shuffle(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            ct.ThrowIfCancellationRequested();
            random.Deal(chosen);
            var isDone = true;
            foreach (var example in chosen)
                isDone &= descent.IsResting(example, epoch) || descent.Learn(example) is var slope && descent.Rest(example, epoch, slope);
            passes.Made(isDone ? options.Epochs - epoch : 1);
            if (isDone)
                break;
        }
        return descent._weights;
    }

    private bool IsResting(int example, int epoch) => _wakes[example] > epoch;

    /// <summary>An example that hardly moved anything sits out passes, one more each time; says whether it does.</summary>
    private bool Rest(int example, int epoch, float slope)
    {
        if (slope >= Tolerance)
            return false;
        _wakes[example] = epoch + 1 + ++_rests[example];
        return true;
    }

    private float Slack(float weight) => 0.5f / (_options.Cost * weight);

    private float Learn(int example)
    {
        var rows = _data.Vectors.Rows(example);
        var values = _data.Vectors.Values(example);
        var target = _data.Targets[example];
        _weights.Margins(rows, values, _step);
        _signs[_data.Gate] = target >= 0 ? 1 : -1;
        if (target >= 0)
            (_signs[target], _slacks[target]) = (1, Slack(_options.PositiveWeight));
        var slope = Descend(_dual.AsSpan(example * _weights.Width, _weights.Width), LabelRows.SquaredBias + SquaredLength(values));
        if (target >= 0)
            (_signs[target], _slacks[target]) = (-1, Slack(1));
        if (slope > 0)
            _weights.Add(rows, values, _step);
        return slope;
    }

    /// <summary>Turns the margins in <see cref="_step"/> into the change of weights, moves the dual, returns the largest slope.</summary>
    private float Descend(Span<float> dual, float squaredLength)
    {
        var duals = MemoryMarshal.Cast<float, Vector<float>>(dual);
        var steps = MemoryMarshal.Cast<float, Vector<float>>(_step.AsSpan());
        var signs = MemoryMarshal.Cast<float, Vector<float>>(_signs.AsSpan());
        var slacks = MemoryMarshal.Cast<float, Vector<float>>(_slacks.AsSpan());
        var largest = Vector<float>.Zero;
        for (var v = 0; v < duals.Length; v++)
        {
            var before = duals[v];
            var gradient = (signs[v] * steps[v]) - Vector<float>.One + (slacks[v] * before);
            var after = Vector.Max(before - (gradient / (slacks[v] + new Vector<float>(squaredLength))), Vector<float>.Zero);
            var isAtBound = Vector.Equals(before, Vector<float>.Zero);
            var projected = Vector.ConditionalSelect(isAtBound, Vector.Min(gradient, Vector<float>.Zero), gradient);
            largest = Vector.Max(largest, Vector.Abs(projected));
            duals[v] = after;
            steps[v] = (after - before) * signs[v];
        }
        var slope = 0f;
        for (var lane = 0; lane < Vector<float>.Count; lane++)
            slope = MathF.Max(slope, largest[lane]);
        return slope;
    }

    private static float SquaredLength(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value * value;
        return sum;
    }
}
