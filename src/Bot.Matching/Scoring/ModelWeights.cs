using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    private void AddScaled(FeatureTable.Entry entry, float norm, Span<float> margins)
    {
        var factor = Vector128.Create(entry.Rarity * entry.Scale * norm);
        var row = _rows.AsSpan(entry.Row * Width, margins.Length);
        ref var weights = ref MemoryMarshal.GetReference(row);
        ref var sums = ref MemoryMarshal.GetReference(margins);
        for (nuint at = 0; at < (nuint)margins.Length; at += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, at));
            var (first, second) = Vector128.Widen(low);
            var (third, fourth) = Vector128.Widen(high);
            Add(first, factor, ref sums, at);
            Add(second, factor, ref sums, at + 4);
            Add(third, factor, ref sums, at + 8);
            Add(fourth, factor, ref sums, at + 12);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector128<int> weights, Vector128<float> factor, ref float sums, nuint at)
        => (Vector128.LoadUnsafe(ref sums, at) + (Vector128.ConvertToSingle(weights) * factor)).StoreUnsafe(ref sums, at);

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
