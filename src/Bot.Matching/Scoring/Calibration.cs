using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>Makes confidences of margins: a softmax over the labels and one more outcome, out of scope.</summary>
/// <param name="Sharpness">How much log-odds a margin of 1 is worth.</param>
/// <param name="OutOfScope">The log-odds of being out of scope against a label of margin 0.</param>
internal sealed record Calibration(float Sharpness, float OutOfScope)
{
    /// <param name="margins">In whole vectors; filled behind the last label with anything. Overwritten.</param>
    public void Apply(Span<float> margins, Span<float> confidences)
    {
        var labels = confidences.Length;
        margins[labels..].Fill(float.NegativeInfinity);
        var largest = OutOfScope;
        for (var k = 0; k < labels; k++)
            largest = MathF.Max(largest, margins[k] *= Sharpness);
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(margins);
        var sums = Vector<float>.Zero;
        for (var v = 0; v < vectors.Length; v++)
            sums += vectors[v] = Vector.Exp(vectors[v] - new Vector<float>(largest));
        var share = 1 / (Vector.Sum(sums) + MathF.Exp(OutOfScope - largest));
        for (var k = 0; k < labels; k++)
            confidences[k] = margins[k] * share;
    }
}
