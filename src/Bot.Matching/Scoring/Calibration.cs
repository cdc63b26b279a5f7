using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Matching;

/// <summary>
/// Makes confidences of margins in two steps: how likely the utterance is in scope at all, and, if it is, which label it has. The
/// first is a logistic function of the gate's margin and of how well the best labels fit, the second a softmax over the labels.
/// </summary>
/// <param name="Sharpness">How much log-odds a label's margin of 1 is worth against other labels.</param>
/// <param name="Gate">How much log-odds of being in scope the gate's margin of 1 is worth.</param>
/// <param name="Fit">How much log-odds of being in scope a unit of fit is worth: of the logarithm of the softmax's sum.</param>
/// <param name="Bias">The log-odds of being in scope where both are 0.</param>
internal sealed record Calibration(float Sharpness, float Gate, float Fit, float Bias)
{
    /// <param name="margins">In whole vectors: of each label, then of the gate, filled behind it with anything. Overwritten.</param>
    /// <returns>How likely the utterance is in scope.</returns>
    // Optimized at the first call: before the run-time got to it, a message took 142 microseconds in place of 9.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Apply(Span<float> margins, Span<float> confidences)
    {
        var labels = confidences.Length;
        var gate = margins[labels];
        margins[labels..].Fill(float.NegativeInfinity);
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(margins);
        var largest = Largest(vectors) * Sharpness;
        var sums = Vector256<float>.Zero;
        for (var v = 0; v < vectors.Length; v++)
            sums += vectors[v] = Vector256.Exp((vectors[v] * Sharpness) - Vector256.Create(largest));
        var sum = Vector256.Sum(sums);
        var inScope = InScope(gate, largest + MathF.Log(sum));
        for (var k = 0; k < labels; k++)
            confidences[k] = margins[k] * (inScope / sum);
        return inScope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Largest(ReadOnlySpan<Vector256<float>> vectors)
    {
        var largest = vectors[0];
        foreach (var vector in vectors)
            largest = Vector256.Max(largest, vector);
        var most = largest[0];
        for (var lane = 1; lane < Vector256<float>.Count; lane++)
            most = MathF.Max(most, largest[lane]);
        return most;
    }

    private float InScope(float gate, float fit) => 1 / (1 + MathF.Exp(-((Gate * gate) + (Fit * fit) + Bias)));
}
