namespace Bot.Matching;

/// <summary>A feature is known by 30 bits of hash and its group in the lowest two; 0 is no feature.</summary>
internal static class FeatureKey
{
    public const int Groups = 4;

    public const ulong Seed = 0xCBF29CE484222325;

    public static ulong Add(ulong hash, uint value) => (hash ^ value) * 0x9E3779B97F4A7C15 ^ hash >> 29;

    public static uint Of(ulong hash, FeatureGroup group) => (uint)((hash * 0xD6E8FEB86659FD93) >> 32) & ~3u | (uint)group;

    /// <param name="letters">Three or four, 16 bits each.</param>
    public static uint OfRun(ulong letters)
    {
        letters *= 0x9E3779B97F4A7C15;
        return Of(letters ^ letters >> 32, FeatureGroup.Letters);
    }

    public static int GroupOf(uint key) => (int)(key & 3);

    public static int SlotOf(uint key) => (int)(key >> 2);
}
