using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>A hash table from feature to what scoring needs of it, laid out so that one look-up touches one cache line.</summary>
internal sealed class FeatureTable
{
    private readonly Entry[] _entries;

    public FeatureTable(ReadOnlySpan<Entry> entries, float unseenRarity)
    {
        _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 3 / 2) + 1)];
        Array.Fill(_entries, new Entry(0, 0, unseenRarity, 0));
        foreach (var entry in entries)
            _entries[Find(entry.Key)] = entry;
    }

    public long SizeInBytes => (long)_entries.Length * Unsafe.SizeOf<Entry>();

    public ref readonly Entry this[int slot] => ref _entries[slot];

    /// <summary>The slot of a feature. When the feature is unknown, an empty slot: its key is 0, its rarity that of the unseen.</summary>
    public int Find(uint key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        var at = FeatureKey.SlotOf(key) & mask;
        while (entries[at].Key is var found && found != key && found != 0)
            at = (at + 1) & mask;
        return at;
    }

    /// <param name="Row">Which row of weights.</param>
    /// <param name="Scale">What a weight of 1 in the row stands for.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(uint Key, int Row, float Rarity, float Scale);
}
