using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>A hash table from feature to what scoring needs of it, laid out so that one look-up touches one cache line.</summary>
internal sealed class FeatureTable
{
    private readonly Entry[] _entries;
    private readonly int _mask;

    public FeatureTable(ReadOnlySpan<Entry> entries)
    {
        _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 3 / 2) + 1)];
        _mask = _entries.Length - 1;
        foreach (var entry in entries)
        {
            var at = FeatureKey.SlotOf(entry.Key) & _mask;
            while (_entries[at].Key != 0)
                at = (at + 1) & _mask;
            _entries[at] = entry;
        }
    }

    public long SizeInBytes => (long)_entries.Length * Unsafe.SizeOf<Entry>();

    /// <summary>Null reference when the feature is unknown.</summary>
    public ref readonly Entry Find(uint key)
    {
        var at = FeatureKey.SlotOf(key) & _mask;
        while (true)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Key == key)
                return ref entry;
            if (entry.Key == 0)
                return ref Unsafe.NullRef<Entry>();
            at = (at + 1) & _mask;
        }
    }

    /// <param name="Row">Which row of weights.</param>
    /// <param name="Scale">What a weight of 1 in the row stands for.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(uint Key, int Row, float Rarity, float Scale);
}
