using System.Numerics;

namespace Bot.Matching;

/// <summary>The distinct features of one utterance. Reused, so that reading allocates only while it grows.</summary>
internal sealed class FeatureSet
{
    // An upper bound: a word of one letter makes a run, a word and a pair, and every further letter two runs more.
    private const int FeaturesPerCharacter = 3;

    private uint[] _keys = new uint[512];
    private int[] _words = new int[512];
    private uint[] _slots = new uint[1024];
    private int _mask;

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    /// <summary>For each key, the position of the word it was first found in, or that ends the pair.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, Count);

    public void Clear(int characters)
    {
        var most = FeaturesPerCharacter * characters;
        if (_keys.Length < most)
            (_keys, _words) = (new uint[most], new int[most]);
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(most * 3 / 2) + 16);
        if (_slots.Length < slots)
            _slots = new uint[slots];
        _slots.AsSpan(0, slots).Clear();
        _mask = slots - 1;
        Count = 0;
    }

    /// <param name="key">Never 0.</param>
    public void Add(uint key, int word)
    {
        var slots = _slots;
        var at = FeatureKey.SlotOf(key) & _mask;
        while (slots[at] != 0)
        {
            if (slots[at] == key)
                return;
            at = (at + 1) & _mask;
        }
        slots[at] = key;
        _keys[Count] = key;
        _words[Count++] = word;
    }
}
