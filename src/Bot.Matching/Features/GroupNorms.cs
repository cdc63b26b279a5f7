using System.Runtime.CompilerServices;

namespace Bot.Matching;

/// <summary>Sums up the squared length of each group of features; once inverted, the factor that makes it the group's share.</summary>
internal struct GroupNorms
{
    // Measured on CLINC150, BANKING77 and few examples per label: single words mislead most, letters generalise best.
    private const float WordShare = 0.7f;
    private const float PairShare = 0.9f;
    private const float LettersShare = 1.3f;

    private PerGroup _groups;

    public void Add(int group, float squaredLength) => _groups[group] += squaredLength;

    public void Invert()
    {
        Invert(ref _groups[(int)FeatureGroup.Word], WordShare);
        Invert(ref _groups[(int)FeatureGroup.Pair], PairShare);
        Invert(ref _groups[(int)FeatureGroup.Letters], LettersShare);
    }

    public readonly float Of(int group) => _groups[group];

    private static void Invert(ref float group, float share) => group = group > 0 ? share / MathF.Sqrt(group) : 0;

    [InlineArray(FeatureKey.Groups)]
    private struct PerGroup
    {
        private float _first;
    }
}
