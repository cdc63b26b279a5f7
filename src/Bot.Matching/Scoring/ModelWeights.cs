using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Matching;

/// <summary>The learned weights of each label and of the gate, a byte each: a row per set of features that share it,
/// with a scale of its own.</summary>
internal sealed class ModelWeights
{
    private readonly FeatureTable _table;
    private readonly RowScale[] _scales;
    private readonly sbyte[] _rows;
    private readonly float[] _bias;

    public ModelWeights(LabelRows learned, Vocabulary vocabulary, int columns)
    {
        _bias = new float[learned.Width];
        learned.CopyBias(_bias);
        _rows = new sbyte[(long)vocabulary.Rows * learned.Width];
        _scales = new RowScale[vocabulary.Rows + 1];
        var weights = new float[learned.Width];
        for (var row = 0; row < vocabulary.Rows; row++)
        {
            learned.CopyRow(row, weights);
            var unit = Quantize(weights.AsSpan(0, columns), _rows.AsSpan(row * learned.Width)) / MathF.Sqrt(vocabulary[row].Features);
            _scales[row] = new(vocabulary[row].Rarity, vocabulary[row].Rarity * unit);
        }
        _scales[Unseen] = new(vocabulary.UnseenRarity, 0);
        var entries = new FeatureTable.Entry[vocabulary.Count];
        for (var f = 0; f < entries.Length; f++)
            entries[f] = new(vocabulary.Key(f), vocabulary.RowOf(f));
        _table = new FeatureTable(entries, Unseen);
    }

    public int Width => _bias.Length;

    public long SizeInBytes =>
        _table.SizeInBytes + ((long)_scales.Length * Unsafe.SizeOf<RowScale>()) + _rows.LongLength + (_bias.Length * sizeof(float));

    private int Unseen => _scales.Length - 1;

    /// <summary>The margin of each label, then of the gate.</summary>
    public void Margins(Scratch scratch, Span<float> margins)
    {
        var known = Find(scratch, out var norms);
        var factors = scratch.Factors(known.Length);
        for (var f = 0; f < known.Length; f++)
            factors[f] = _scales[known[f].Row].Factor * norms.Of(known[f].Group);
        for (var at = 0; at < margins.Length; at += Vector256<float>.Count)
            Sum(known, factors, at).CopyTo(margins[at..]);
    }

    /// <summary>The features that are known, and the norms that all of them make together.</summary>
    public ReadOnlySpan<KnownFeature> Find(Scratch scratch, out GroupNorms norms)
    {
        var keys = scratch.Features.Keys;
        var known = scratch.Known(keys.Length);
        var count = 0;
        norms = default;
        foreach (var key in keys)
        {
            var feature = new KnownFeature(_table.Find(key), FeatureKey.GroupOf(key));
            var rarity = _scales[feature.Row].Rarity;
            norms.Add(feature.Group, rarity * rarity);
            // No branch: about half of the features are known, and no processor foresees which.
            known[count] = feature;
            count += feature.Row != Unseen ? 1 : 0;
        }
        norms.Invert();
        return known[..count];
    }

    public bool Knows(uint key) => _table.Find(key) != Unseen;

    /// <summary>What a known feature of norm 1 adds to a margin.</summary>
    public float Weight(uint key, int column)
    {
        var row = _table.Find(key);
        return _rows[(row * Width) + column] * _scales[row].Factor;
    }

    /// <summary>Eight margins: a column at a time, so that the sums stay in a register.</summary>
    // Optimized at the first call, as Calibration.Apply is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<float> Sum(ReadOnlySpan<KnownFeature> known, ReadOnlySpan<float> factors, int at)
    {
        var sums = Vector256.Create<float>(_bias.AsSpan(at));
        for (var f = 0; f < known.Length; f++)
            sums += Eight(ref _rows[(known[f].Row * Width) + at]) * factors[f];
        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eight(ref sbyte first)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref first))).AsSByte();
        if (Avx2.IsSupported)
            return Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(bytes));
        var (low, high) = Vector128.Widen(Vector128.WidenLower(bytes));
        return Vector256.ConvertToSingle(Vector256.Create(low, high));
    }

    private static float Quantize(ReadOnlySpan<float> weights, Span<sbyte> row)
    {
        var largest = 0f;
        foreach (var weight in weights)
            largest = MathF.Max(largest, MathF.Abs(weight));
        if (largest == 0)
            return 0;
        for (var k = 0; k < weights.Length; k++)
            row[k] = (sbyte)MathF.Round(weights[k] / largest * sbyte.MaxValue);
        return largest / sbyte.MaxValue;
    }

    /// <param name="Rarity">Of one of the row's features.</param>
    /// <param name="Factor">What a weight of 1 in the row stands for, times the rarity.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct RowScale(float Rarity, float Factor);
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownFeature(int Row, int Group);
