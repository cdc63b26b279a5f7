using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>The features of the examples: each has a row, and a rarity that is the higher the fewer examples show it.</summary>
internal sealed class Vocabulary
{
    private readonly float[] _rarity;

    private Vocabulary(uint[] keys, float[] rarity, float unseen) => (Keys, _rarity, UnseenRarity) = (keys, rarity, unseen);

    /// <summary>By row.</summary>
    public ReadOnlyMemory<uint> Keys { get; }

    public int Count => Keys.Length;

    public float UnseenRarity { get; }

    public float Rarity(int row) => _rarity[row];

    /// <summary>Reads every example once: its rows, in the order of reading.</summary>
    public static Vocabulary Read(IReadOnlyList<Example> examples, out int[][] rows)
    {
        var known = new Dictionary<uint, int>(examples.Count * 8);
        var counts = new List<int>(examples.Count * 8);
        var features = new FeatureSet();
        rows = new int[examples.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            FeatureReader.Read(examples[i].Text, features);
            rows[i] = new int[features.Count];
            for (var f = 0; f < rows[i].Length; f++)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(known, features.Keys[f], out var exists);
                if (!exists)
                {
                    row = counts.Count;
                    counts.Add(0);
                }
                rows[i][f] = row;
                counts[row]++;
            }
        }
        var keys = new uint[counts.Count];
        foreach (var (key, row) in known)
            keys[row] = key;
        return new Vocabulary(keys, [.. counts.Select(count => RarityOf(count, examples.Count))], RarityOf(0, examples.Count));
    }

    // The square root of the usual inverse document frequency: common words keep some of their say.
    private static float RarityOf(int count, int examples) => MathF.Sqrt(MathF.Log((examples + 1f) / (count + 1f)) + 1);
}
