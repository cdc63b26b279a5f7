using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>Weights while they are learned: a row per feature and one for the bias, with a number per label, padded to whole vectors.</summary>
internal sealed class LabelRows
{
    /// <summary>The bias is a feature every example has at this value, squared; its row holds weights already multiplied by the value.</summary>
    public const float SquaredBias = 2.25f;

    private readonly float[] _weights;

    public LabelRows(int features, int labels)
    {
        Width = WidthOf(labels);
        BiasRow = features;
        _weights = new float[(features + 1L) * Width];
    }

    public int Width { get; }

    public int BiasRow { get; }

    public static int WidthOf(int labels) => (labels + 15) / 16 * 16;

    public Span<float> this[int row] => _weights.AsSpan(row * Width, Width);

    /// <summary>The margin of each label: what its weights make of the vector.</summary>
    public void Margins(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> margins)
    {
        this[BiasRow].CopyTo(margins);
        for (var f = 0; f < rows.Length; f++)
            AddScaled(this[rows[f]], values[f], margins);
    }

    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, ReadOnlySpan<float> step)
    {
        AddScaled(step, SquaredBias, this[BiasRow]);
        for (var f = 0; f < rows.Length; f++)
            AddScaled(step, values[f], this[rows[f]]);
    }

    // A product and a sum, never fused, so that every machine learns the same bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScaled(ReadOnlySpan<float> from, float factor, Span<float> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        for (nuint at = 0; at < (nuint)to.Length; at += (nuint)Vector<float>.Count)
            (Vector.LoadUnsafe(ref target, at) + (Vector.LoadUnsafe(ref source, at) * factor)).StoreUnsafe(ref target, at);
    }
}
