using Bot.Core.Questions;

namespace Bot.Core.Crisis;

/// <summary>
/// Finds the country a person means by its ISO code, its name, one of its aliases or its flag, alone or as people say it ("i live in
/// the uk"). Whole names only: a prefix once sent people in the United Kingdom to Ukraine.
/// </summary>
public sealed class RegionResolver
{
    private const int LongestRead = 100;

    private readonly ImmutableDictionary<string, Region> _byCode;
    private readonly Dictionary<string, ImmutableArray<Region>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _askedBack;

    /// <param name="names">Every way a country is called. A name given to several countries makes it ambiguous.</param>
    /// <param name="askedBack">Names that mean something else as well, a word or a state, so that even one country is only offered.</param>
    public RegionResolver(IEnumerable<Region> regions, IEnumerable<(string Name, Region Region)> names, IEnumerable<string> askedBack)
    {
        _byCode = regions.ToImmutableDictionary(region => region.Code, StringComparer.OrdinalIgnoreCase);
        _askedBack = askedBack.Select(Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var group in names.GroupBy(name => Fold(name.Name), name => name.Region, StringComparer.Ordinal))
            _byName[group.Key] = [.. group.Distinct().OrderBy(region => region.Name, StringComparer.Ordinal)];
    }

    public Region? ByCode(string? code) => code is not null && _byCode.TryGetValue(code, out var region) ? region : null;

    /// <param name="text">What a person typed; any text is valid.</param>
    public RegionMatch Resolve(string text) => Resolve(text, offersNearest: true);

    /// <summary>The one country the text names and nothing else; quick, for it looks for no slips of the finger.</summary>
    public Region? Named(string text) => Resolve(text, offersNearest: false) is RegionMatch.Known known ? known.Region : null;

    private RegionMatch Resolve(string text, bool offersNearest)
    {
        if (text.Length > LongestRead)
            return new RegionMatch.Unknown([]);
        var flags = Flags.In(text).Select(ByCode).OfType<Region>().Distinct().ToImmutableArray();
        var named = ByWords(Fold(Flags.Without(text)), offersNearest);
        return (flags, named) switch
        {
            ([], _) => named,
            ([var flag], RegionMatch.Unknown) => new RegionMatch.Known(flag),
            ([var flag], RegionMatch.Known known) when known.Region == flag => known,
            (_, RegionMatch.Known known) => new RegionMatch.Ambiguous([.. flags.Append(known.Region).Distinct()]),
            (_, RegionMatch.Ambiguous ambiguous) => new RegionMatch.Ambiguous([.. flags.Concat(ambiguous.Regions).Distinct()]),
            _ => new RegionMatch.Ambiguous(flags),
        };
    }

    /// <summary>Countries whose code or name starts with what has been typed so far, for completion while typing; never used to decide.</summary>
    public IEnumerable<Region> Complete(string typed)
    {
        var start = Fold(typed);
        return _byName.Where(name => name.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(name => name.Key.Length).ThenBy(name => name.Key, StringComparer.Ordinal)
            .SelectMany(name => name.Value).Distinct();
    }

    private RegionMatch ByWords(string words, bool offersNearest)
    {
        foreach (var name in CountryPhrase.NamesIn(words))
            if (ByName(name) is { } match)
                return match;
        return new RegionMatch.Unknown(offersNearest ? Nearest(CountryPhrase.NamesIn(words).LastOrDefault("")) : []);
    }

    private RegionMatch? ByName(string name)
    {
        if (!_byName.TryGetValue(name, out var regions))
            return ByCode(name) is { } region ? new RegionMatch.Known(region) : null;
        return regions.Length == 1 && !_askedBack.Contains(name) ? new RegionMatch.Known(regions[0]) : new RegionMatch.Ambiguous(regions);
    }

    private ImmutableArray<Region> Nearest(string name) =>
        name.Length < 4
            ? []
            : [.. _byName.Where(known => known.Key.Length >= 4)
                .Select(known => (known.Value, Slips: EditDistance.Between(name, known.Key)))
                .Where(near => near.Slips <= (name.Length < 8 ? 1 : 2))
                .OrderBy(near => near.Slips)
                .SelectMany(near => near.Value).Distinct().Take(3)];

    /// <summary>The words of a name; full stops vanish, so that "U.K." is "uk".</summary>
    private static string Fold(string text) => Words.Of(text.Replace(".", "", StringComparison.Ordinal)).Trim();
}
