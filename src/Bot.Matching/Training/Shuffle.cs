namespace Bot.Matching;

/// <summary>Orders that depend on the seed alone, today and in later versions of .NET (SplitMix64).</summary>
internal struct Shuffle(int seed)
{
    private ulong _state = (ulong)seed;

    public void Deal(Span<int> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = (int)(Mix(_state++) % (ulong)(last + 1));
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>Numbers that look as if they had nothing to do with each other, whatever they are made from.</summary>
    public static ulong Mix(ulong z)
    {
        z *= 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
