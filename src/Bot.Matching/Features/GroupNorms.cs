using System.Runtime.CompilerServices;

namespace Bot.Matching;

/// <summary>Sums up the squared length of each group of features; once inverted, the factor that makes it 1.</summary>
internal struct GroupNorms
{
    private PerGroup _groups;

    public void Add(uint key, float rarity) => _groups[FeatureKey.GroupOf(key)] += rarity * rarity;

    public void Invert()
    {
        foreach (ref var group in _groups)
            group = group > 0 ? 1 / MathF.Sqrt(group) : 0;
    }

    public readonly float Of(uint key) => _groups[FeatureKey.GroupOf(key)];

    [InlineArray(FeatureKey.Groups)]
    private struct PerGroup
    {
        private float _first;
    }
}
