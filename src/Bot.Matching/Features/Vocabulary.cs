using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>
/// The features of the examples. Features of one group that stand in exactly the same examples would learn the same weight, so they
/// share a row: the runs of a rare word, say. A feature is the rarer the fewer labels show it.
/// </summary>
internal sealed class Vocabulary
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly SharedRow[] _shared;

    private Vocabulary(uint[] keys, int[] rows, SharedRow[] shared, float unseen) =>
        (_keys, _rows, _shared, UnseenRarity) = (keys, rows, shared, unseen);

    /// <summary>How many features there are.</summary>
    public int Count => _keys.Length;

    public int Rows => _shared.Length;

    public float UnseenRarity { get; }

    public uint Key(int feature) => _keys[feature];

    public int RowOf(int feature) => _rows[feature];

    public SharedRow this[int row] => _shared[row];

    /// <param name="targets">For each example, the index of its label; those of one label stand together.</param>
    /// <param name="examples">For each example its rows, each once.</param>
    /// <param name="labels">How many labels there are, out of scope among them.</param>
    public static Vocabulary Read(IReadOnlyList<Example> texts, ReadOnlySpan<int> targets, int labels, out int[][] examples)
    {
        var counts = new List<FeatureCount>(texts.Count * 8);
        examples = Features(texts, targets, counts);
        var rows = new int[counts.Count];
        var shared = new List<SharedRow>(counts.Count / 2);
        var known = new Dictionary<(ulong, int), int>(counts.Count);
        for (var f = 0; f < rows.Length; f++)
        {
            var group = FeatureKey.GroupOf(counts[f].Key);
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (counts[f].Examples, group), out var exists);
            if (!exists)
            {
                row = shared.Count;
                shared.Add(new SharedRow(group, RarityOf(counts[f].Labels, labels), 0));
            }
            rows[f] = row;
            shared[row] = shared[row] with { Features = shared[row].Features + 1 };
        }
        Merge(examples, rows, shared.Count);
        return new Vocabulary([.. counts.Select(count => count.Key)], rows, [.. shared], RarityOf(0, labels));
    }

    /// <returns>For each text its features.</returns>
    private static int[][] Features(IReadOnlyList<Example> texts, ReadOnlySpan<int> targets, List<FeatureCount> counts)
    {
        var examples = Keys(texts);
        var index = new FeatureIndex();
        for (var i = 0; i < examples.Length; i++)
            foreach (ref var feature in examples[i].AsSpan())
            {
                var key = (uint)feature;
                feature = index.NumberOf(key);
                if (feature == counts.Count)
                    counts.Add(new FeatureCount(key));
                CollectionsMarshal.AsSpan(counts)[feature].Add(i, targets[i]);
            }
        return examples;
    }

    /// <returns>For each text the keys of its features, bit for bit.</returns>
    private static int[][] Keys(IReadOnlyList<Example> texts)
    {
        var keys = new int[texts.Count][];
        Parallel.For(0, keys.Length, () => new FeatureSet(), (i, _, features) =>
        {
            FeatureReader.Read(texts[i].Text, features);
            keys[i] = MemoryMarshal.Cast<uint, int>(features.Keys).ToArray();
            return features;
        }, _ => { });
        return keys;
    }

    private static void Merge(int[][] examples, int[] rows, int count)
    {
        var seen = new int[count];
        for (var i = 0; i < examples.Length; i++)
        {
            var kept = 0;
            foreach (var feature in examples[i])
            {
                var row = rows[feature];
                if (seen[row] == i + 1)
                    continue;
                seen[row] = i + 1;
                examples[i][kept++] = row;
            }
            Array.Resize(ref examples[i], kept);
        }
    }

    // Labels tell more than examples, and the square root leaves common words some of their say: measured on CLINC150 and BANKING77.
    private static float RarityOf(int count, int labels) => MathF.Sqrt(MathF.Log((labels + 1f) / (count + 1f)) + 1);
}
