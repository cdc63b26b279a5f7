using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>Where a feature was seen while examples are read, those of one label together.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FeatureCount(uint key)
{
    private int _lastTarget = int.MinValue;

    public uint Key { get; } = key;

    /// <summary>A hash of which examples show it.</summary>
    public ulong Examples { get; private set; }

    public int Labels { get; private set; }

    public void Add(int example, int target)
    {
        Examples += Shuffle.Mix((ulong)example + 1);
        if (target == _lastTarget)
            return;
        _lastTarget = target;
        Labels++;
    }
}
