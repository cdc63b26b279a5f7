using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>Weights while they are learned: a row per set of features that share it and one for the bias; in it a number per label, padded to vectors.</summary>
internal sealed class LabelRows
{
    /// <summary>Square of the value at which every example has the bias. The row of the bias is kept multiplied by that value.</summary>
    public const float SquaredBias = 2.25f;

    // Of the vectors here and in scoring.
    private static readonly int Lanes = Math.Max(Vector<float>.Count, 8);

    private readonly float[] _weights;

    public LabelRows(int rows, int labels)
    {
        Width = WidthOf(labels);
        BiasRow = rows;
        _weights = new float[(rows + 1L) * Width];
    }

    public int Width { get; }

    public int BiasRow { get; }

    public static int WidthOf(int labels) => (labels + Lanes - 1) / Lanes * Lanes;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScaled(ReadOnlySpan<float> from, float factor, Span<float> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        for (nuint at = 0; at < (nuint)to.Length; at += (nuint)Vector<float>.Count)
            (Vector.LoadUnsafe(ref target, at) + (Vector.LoadUnsafe(ref source, at) * factor)).StoreUnsafe(ref target, at);
    }
}
