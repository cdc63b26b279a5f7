using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Matching;

/// <summary>The learned weights of each label and of the gate, a byte each: a row per set of features that share it, with a scale of its own.</summary>
internal sealed class ModelWeights
{
    private readonly FeatureTable _table;
    private readonly sbyte[] _rows;
    private readonly float[] _bias;

    public ModelWeights(LabelRows learned, Vocabulary vocabulary, int columns)
    {
        _bias = learned[learned.BiasRow].ToArray();
        _rows = new sbyte[(long)vocabulary.Rows * learned.Width];
        var scales = new float[vocabulary.Rows];
        for (var row = 0; row < scales.Length; row++)
            scales[row] = Quantize(learned[row][..columns], _rows.AsSpan(row * learned.Width)) / MathF.Sqrt(vocabulary[row].Features);
        var entries = new FeatureTable.Entry[vocabulary.Count];
        for (var f = 0; f < entries.Length; f++)
        {
            var row = vocabulary.RowOf(f);
            entries[f] = new(vocabulary.Key(f), row, vocabulary[row].Rarity, scales[row]);
        }
        _table = new FeatureTable(entries, vocabulary.UnseenRarity);
    }

    public int Width => _bias.Length;

    public long SizeInBytes => _table.SizeInBytes + _rows.LongLength + (_bias.Length * sizeof(float));

    /// <summary>The margin of each label, then of the gate.</summary>
    public void Margins(Scratch scratch, Span<float> margins)
    {
        var known = Find(scratch, out var norms);
        _bias.CopyTo(margins);
        foreach (var slot in known)
        {
            ref readonly var entry = ref _table[slot];
            AddScaled(in entry, norms.Of(FeatureKey.GroupOf(entry.Key)), margins);
        }
    }

    /// <summary>The slots of the features that are known, and the norms that all of them make together.</summary>
    public ReadOnlySpan<int> Find(Scratch scratch, out GroupNorms norms)
    {
        var keys = scratch.Features.Keys;
        var slots = scratch.Slots(keys.Length);
        var count = 0;
        norms = default;
        foreach (var key in keys)
        {
            var slot = _table.Find(key);
            ref readonly var entry = ref _table[slot];
            norms.Add(FeatureKey.GroupOf(key), entry.Rarity * entry.Rarity);
            // No branch: about half of the features are known, and no processor foresees which.
            slots[count] = slot;
            count += entry.Key != 0 ? 1 : 0;
        }
        norms.Invert();
        return slots[..count];
    }

    public bool Knows(uint key) => _table[_table.Find(key)].Key != 0;

    /// <summary>What a known feature of norm 1 adds to a margin.</summary>
    public float Weight(uint key, int column)
    {
        ref readonly var entry = ref _table[_table.Find(key)];
        return _rows[(entry.Row * Width) + column] * entry.Rarity * entry.Scale;
    }

    private void AddScaled(in FeatureTable.Entry entry, float norm, Span<float> margins)
    {
        var factor = Vector256.Create(entry.Rarity * entry.Scale * norm);
        ref var weights = ref MemoryMarshal.GetReference(_rows.AsSpan(entry.Row * margins.Length, margins.Length));
        ref var sums = ref MemoryMarshal.GetReference(margins);
        for (nuint at = 0; at < (nuint)margins.Length; at += (nuint)Vector256<float>.Count)
            (Vector256.LoadUnsafe(ref sums, at) + (Eight(ref weights, at) * factor)).StoreUnsafe(ref sums, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eight(ref sbyte weights, nuint at)
    {
        ref var first = ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, at));
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref first)).AsSByte();
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
}
