namespace Bot.Matching;

/// <summary>Numbers features in the order they are first seen. A hash table of its own: training asks it millions of times.</summary>
internal sealed class FeatureIndex
{
    private const int FewestSlots = 1024;

    private uint[] _keys = new uint[FewestSlots];
    private int[] _numbers = new int[FewestSlots];

    public int Count { get; private set; }

    public int NumberOf(uint key)
    {
        if (Count * 2 >= _keys.Length)
            Grow();
        var slot = SlotOf(key);
        if (_keys[slot] == key)
            return _numbers[slot];
        _keys[slot] = key;
        return _numbers[slot] = Count++;
    }

    private int SlotOf(uint key)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        var at = FeatureKey.SlotOf(key) & mask;
        while (keys[at] is var found && found != key && found != 0)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new uint[keys.Length * 2], new int[keys.Length * 2]);
        for (var at = 0; at < keys.Length; at++)
            if (keys[at] != 0)
            {
                var slot = SlotOf(keys[at]);
                (_keys[slot], _numbers[slot]) = (keys[at], numbers[at]);
            }
    }
}
