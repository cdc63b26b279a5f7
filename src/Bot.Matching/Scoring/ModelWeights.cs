using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Matching;

/// <summary>The learned weights, a byte each: a row per feature, with a scale of its own.</summary>
internal sealed class ModelWeights
{
    private readonly FeatureTable _table;
    private readonly sbyte[] _rows;
    private readonly float[] _bias;
    private readonly float _unseenRarity;

    public ModelWeights(LabelRows learned, Vocabulary vocabulary, int labels)
    {
        _unseenRarity = vocabulary.UnseenRarity;
        _bias = learned[learned.BiasRow].ToArray();
        _rows = new sbyte[(long)vocabulary.Count * learned.Width];
        var entries = new FeatureTable.Entry[vocabulary.Count];
        for (var row = 0; row < entries.Length; row++)
        {
            var scale = Quantize(learned[row][..labels], _rows.AsSpan(row * learned.Width));
            entries[row] = new(vocabulary.Keys.Span[row], row, vocabulary.Rarity(row), scale);
        }
        _table = new FeatureTable(entries);
    }

    public int Width => _bias.Length;

    public long SizeInBytes => _table.SizeInBytes + _rows.LongLength + (_bias.Length * sizeof(float));

    /// <summary>The margin of each label.</summary>
    public void Margins(Scratch scratch, Span<float> margins)
    {
        var keys = scratch.Features.Keys;
        var found = scratch.Found(keys.Length);
        var norms = Look(keys, found);
        _bias.CopyTo(margins);
        for (var f = 0; f < found.Length; f++)
            if (found[f].Scale != 0)
                AddScaled(found[f], norms.Of(keys[f]), margins);
    }

    /// <summary>Looks up every feature, and the norms they make together. What is unknown has no scale.</summary>
    public GroupNorms Look(ReadOnlySpan<uint> keys, Span<FeatureTable.Entry> found)
    {
        var norms = default(GroupNorms);
        for (var f = 0; f < keys.Length; f++)
        {
            ref readonly var entry = ref _table.Find(keys[f]);
            found[f] = Unsafe.IsNullRef(in entry) ? default : entry;
            norms.Add(keys[f], found[f].Key == 0 ? _unseenRarity : found[f].Rarity);
        }
        norms.Invert();
        return norms;
    }

    public float Weight(FeatureTable.Entry entry, int label) => _rows[(entry.Row * Width) + label] * entry.Rarity * entry.Scale;

    // A product and a sum, never fused, so that every machine scores the same bits.
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
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, at)))).AsSByte();
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
