namespace Bot.Core.Crisis;

/// <summary>What the name of a country came to: a closed family.</summary>
public abstract record RegionMatch
{
    private RegionMatch()
    {
    }

    public sealed record Known(Region Region) : RegionMatch;

    /// <summary>The name means several countries; the person is asked which.</summary>
    public sealed record Ambiguous(ImmutableArray<Region> Regions) : RegionMatch;

    /// <param name="Nearest">At most three countries whose name differs by a slip of the finger; they are offered, never assumed.</param>
    public sealed record Unknown(ImmutableArray<Region> Nearest) : RegionMatch;
}
