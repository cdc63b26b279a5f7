using Bot.Core.Questions;

namespace Bot.Core.Crisis;

/// <summary>
/// Finds the country a person means by its ISO code, its name, one of its aliases or its flag. Whole names only:
/// a prefix once sent people in the United Kingdom to Ukraine.
/// </summary>
public sealed class RegionResolver
{
    private readonly ImmutableDictionary<string, Region> _byCode;
    private readonly Dictionary<string, ImmutableArray<Region>> _byName = new(StringComparer.Ordinal);

    /// <param name="names">Every way a country is called. A name given to several countries makes it ambiguous.</param>
    public RegionResolver(IEnumerable<Region> regions, IEnumerable<(string Name, Region Region)> names)
    {
        _byCode = regions.ToImmutableDictionary(region => region.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var group in names.GroupBy(name => Fold(name.Name), name => name.Region, StringComparer.Ordinal))
            _byName[group.Key] = [.. group.Distinct().OrderBy(region => region.Name, StringComparer.Ordinal)];
    }

    public Region? ByCode(string? code) => code is not null && _byCode.TryGetValue(code, out var region) ? region : null;

    /// <param name="text">What a person typed; any text is valid.</param>
    public RegionMatch Resolve(string text)
    {
        if (text.Length > 100)
            return new RegionMatch.Unknown([]);
        if (ByCode(FlagCode(text) ?? text.Trim()) is { } byCode)
            return new RegionMatch.Known(byCode);
        var name = Fold(text);
        if (!_byName.TryGetValue(name, out var regions) && (!name.StartsWith("the ", StringComparison.Ordinal) || !_byName.TryGetValue(name[4..], out regions)))
            return new RegionMatch.Unknown(Nearest(name));
        return regions.Length == 1 ? new RegionMatch.Known(regions[0]) : new RegionMatch.Ambiguous(regions);
    }

    /// <summary>Countries whose code or name starts with what has been typed so far, for completion while typing; never used to decide.</summary>
    public IEnumerable<Region> Complete(string typed)
    {
        var start = Fold(typed);
        return _byName.Where(name => name.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(name => name.Key.Length).ThenBy(name => name.Key, StringComparer.Ordinal)
            .SelectMany(name => name.Value).Distinct();
    }

    private ImmutableArray<Region> Nearest(string name) =>
        name.Length < 4
            ? []
            : [.. _byName.Where(known => known.Key.Length >= 4)
                .Select(known => (known.Value, Slips: EditDistance.Between(name, known.Key)))
                .Where(near => near.Slips <= (name.Length < 8 ? 1 : 2))
                .OrderBy(near => near.Slips)
                .SelectMany(near => near.Value).Distinct().Take(3)];

    /// <summary>Two regional indicator symbols stand for the two letters of a code.</summary>
    private static string? FlagCode(string text)
    {
        const int First = 0x1F1E6;
        var letters = text.EnumerateRunes().Where(rune => rune.Value is >= First and < First + 26).Select(rune => (char)('A' + rune.Value - First));
        return string.Concat(letters) is { Length: 2 } code ? code : null;
    }

    /// <summary>The words of a name; full stops vanish, so that "U.K." is "uk".</summary>
    private static string Fold(string text) => Words.Of(text.Replace(".", "", StringComparison.Ordinal)).Trim();
}
