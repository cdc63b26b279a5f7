using System.Runtime.InteropServices;

namespace Bot.Matching;

/// <summary>What features that share a row of weights have in common.</summary>
/// <param name="Rarity">Of one of its features.</param>
/// <param name="Features">How many share it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SharedRow(int Group, float Rarity, int Features)
{
    /// <summary>Of its features together.</summary>
    public float SquaredLength => Rarity * Rarity * Features;
}
