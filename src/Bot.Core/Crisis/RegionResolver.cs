using System.Buffers;
using Bot.Core.Questions;

namespace Bot.Core.Crisis;

/// <summary>
/// Finds the country a person means by its ISO code, its name, one of its aliases or its flag, alone or as people say it ("i live in
/// the uk"). Whole names only: a prefix once sent people in the United Kingdom to Ukraine.
/// </summary>
public sealed class RegionResolver
{
    private const int LongestRead = 100;
    private const int ShortestName = 4;
    private const int ShortestMentioned = 2;
    private const int MostWordsOfAName = 5;
    private const string In = " in ";

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ImmutableDictionary<string, Region> _byCode;
    private readonly Dictionary<string, ImmutableArray<Region>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _askedBack;
    private readonly HashSet<string> _lastWords;

    /// <param name="names">Every way a country is called. A name given to several countries makes it ambiguous.</param>
    /// <param name="askedBack">Names that mean something else as well, a word or a state, so that even one country is only offered.</param>
    public RegionResolver(IEnumerable<Region> regions, IEnumerable<(string Name, Region Region)> names, IEnumerable<string> askedBack)
    {
        _byCode = regions.ToImmutableDictionary(region => region.Code, StringComparer.OrdinalIgnoreCase);
        _askedBack = askedBack.Select(Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var group in names.GroupBy(name => Fold(name.Name), name => name.Region, StringComparer.Ordinal))
            _byName[group.Key] = [.. group.Distinct().OrderBy(region => region.Name, StringComparer.Ordinal)];
        _lastWords = _byName.Keys.Select(name => name[(name.LastIndexOf(' ') + 1)..]).Concat(_byCode.Keys).Concat(CountryPhrase.Endings)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public Region? ByCode(string? code) => code is not null && _byCode.TryGetValue(code, out var region) ? region : null;

    /// <param name="text">What a person typed; any text is valid.</param>
    public RegionMatch Resolve(string text) => Resolve(text, offersNearest: true);

    /// <summary>
    /// Whether the text names a country, or a name that several share, and nothing else; a short code that may be a word does not
    /// count. Quick, for it looks for no slips of the finger.
    /// </summary>
    public bool Names(string text) => MayName(text) && Resolve(text, offersNearest: false) switch
    {
        RegionMatch.Known => true,
        RegionMatch.Ambiguous => text.AsSpan().Trim().Length >= ShortestName,
        _ => false,
    };

    /// <summary>Whether the text ends as one that names a country could: in a name, a courtesy, or anything but a plain word.</summary>
    private bool MayName(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" .,!?");
        var last = trimmed[(trimmed.LastIndexOf(' ') + 1)..];
        return last.ContainsAnyExcept(PlainLetters) || _lastWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last);
    }

    /// <summary>The one country a longer message says somebody is in: "i'm in brazil and he is not breathing".</summary>
    /// <param name="words">As <see cref="Words"/> writes them.</param>
    /// <returns>Null where it says none, or more than one, or a name that may mean something else.</returns>
    public Region? MentionedIn(ReadOnlySpan<char> words)
    {
        if (!words.Contains(In, StringComparison.Ordinal))
            return null;
        var mentioned = new HashSet<Region>();
        for (var at = words.IndexOf(In); at >= 0; at = words.IndexOf(In))
        {
            words = words[(at + In.Length - 1)..];
            if (LongestNameAt(words) is { } region)
                mentioned.Add(region);
        }
        return mentioned.Count == 1 ? mentioned.First() : null;
    }

    private Region? LongestNameAt(ReadOnlySpan<char> words)
    {
        var said = words[..Math.Min(words.Length, LongestRead)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (said is ["the", ..])
            said = said[1..];
        for (var length = Math.Min(said.Length, MostWordsOfAName); length > 0; length--)
            if (string.Join(' ', said[..length].ToArray()) is { Length: >= ShortestMentioned } name
                && ByName(name) is RegionMatch.Known { Region: var region } && (name.Length >= ShortestName || name is "uk" or "usa"))
                return region;
        return null;
    }

    private RegionMatch Resolve(string text, bool offersNearest)
    {
        if (text.Length > LongestRead)
            return new RegionMatch.Unknown([]);
        if (CodeIn(text) is { } coded)
            return new RegionMatch.Known(coded);
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

    /// <summary>
    /// Countries whose code or name starts with what has been typed so far, for completion while typing; never used to decide.
    /// </summary>
    public IEnumerable<Region> Complete(string typed)
    {
        var start = Fold(typed);
        return _byName.Where(name => name.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(name => name.Key.Length).ThenBy(name => name.Key, StringComparer.Ordinal)
            .SelectMany(name => name.Value).Distinct();
    }

    /// <summary>Two capitals are a code, even where they spell a word; not where they stand for a state or a province too.</summary>
    private Region? CodeIn(string text) =>
        text.Trim() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] code && (!_byName.TryGetValue(Fold(code), out var named) || named.Length == 1)
            ? ByCode(code)
            : null;

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

    private ImmutableArray<Region> Nearest(string name)
    {
        var most = name.Length < 8 ? 1 : 2;
        return name.Length < 4
            ? []
            : [.. _byName.Where(known => known.Key.Length >= 4 && Math.Abs(known.Key.Length - name.Length) <= most)
                .Select(known => (known.Value, Slips: EditDistance.Between(name, known.Key)))
                .Where(near => near.Slips <= most)
                .OrderBy(near => near.Slips)
                .SelectMany(near => near.Value).Distinct().Take(3)];
    }

    /// <summary>The words of a name; full stops vanish, so that "U.K." is "uk".</summary>
    private static string Fold(string text) => Words.Of(text.Replace(".", "", StringComparison.Ordinal)).Trim();
}
