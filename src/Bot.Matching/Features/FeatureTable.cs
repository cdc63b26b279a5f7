using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>A hash table from feature to row of weights.</summary>
internal sealed class FeatureTable
{
    private readonly Entry[] _entries;

    /// <param name="unseen">The row of features that are not in the table.</param>
    public FeatureTable(ReadOnlySpan<Entry> entries, int unseen)
    {
        _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 3 / 2) + 1)];
        Array.Fill(_entries, new Entry(0, unseen));
        foreach (var entry in entries)
            _entries[SlotOf(entry.Key)] = entry;
    }

    public long SizeInBytes => (long)_entries.Length * Unsafe.SizeOf<Entry>();

    /// <summary>The row of a feature.</summary>
    public int Find(uint key) => _entries[SlotOf(key)].Row;

    private int SlotOf(uint key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        var at = FeatureKey.SlotOf(key) & mask;
        while (entries[at].Key is var found && found != key && found != 0)
            at = (at + 1) & mask;
        return at;
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(uint Key, int Row);
}
