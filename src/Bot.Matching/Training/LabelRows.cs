using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Matching;

/// <summary>
/// Weights while they are learned: a row per set of features that share it and one for the bias; in it a number per label, padded. The
/// columns lie in blocks of eight, one behind the other, so that what learns a block keeps it in the cache.
/// </summary>
internal sealed class LabelRows
{
    /// <summary>Columns of a block.</summary>
    public const int Lanes = 8;

    /// <summary>Square of the value at which every example has the bias. The row of the bias is kept multiplied by that value.</summary>
    public const float SquaredBias = 2.25f;

    private readonly float[][] _blocks;
    private readonly int _biasRow;

    public LabelRows(int rows, int labels)
    {
        _biasRow = rows;
        _blocks = new float[BlocksOf(labels)][];
        foreach (ref var block in _blocks.AsSpan())
            block = new float[(rows + 1) * Lanes];
    }

    public int Blocks => _blocks.Length;

    public int Width => _blocks.Length * Lanes;

    public static int BlocksOf(int labels) => (labels + Lanes - 1) / Lanes;

    public void CopyRow(int row, Span<float> to)
    {
        for (var block = 0; block < _blocks.Length; block++)
            _blocks[block].AsSpan(row * Lanes, Lanes).CopyTo(to[(block * Lanes)..]);
    }

    public void CopyBias(Span<float> to) => CopyRow(_biasRow, to);

    /// <summary>The margin of each column.</summary>
    public void Margins(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> margins)
    {
        for (var column = 0; column < margins.Length; column += Lanes)
        {
            var block = Margins(column / Lanes, rows, values);
            for (var lane = 0; lane < Math.Min(Lanes, margins.Length - column); lane++)
                margins[column + lane] = block[lane];
        }
    }

    /// <summary>The margins of a block: what its weights make of the vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Margins(int block, ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_blocks[block]);
        var margins = Vector256.LoadUnsafe(ref weights, (nuint)(_biasRow * Lanes));
        for (var f = 0; f < rows.Length; f++)
            margins += Vector256.LoadUnsafe(ref weights, (nuint)(rows[f] * Lanes)) * values[f];
        return margins;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int block, ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Vector256<float> step)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_blocks[block]);
        Add(ref weights, _biasRow, step * SquaredBias);
        for (var f = 0; f < rows.Length; f++)
            Add(ref weights, rows[f], step * values[f]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float weights, int row, Vector256<float> step)
    {
        var at = (nuint)(row * Lanes);
        (Vector256.LoadUnsafe(ref weights, at) + step).StoreUnsafe(ref weights, at);
    }
}
