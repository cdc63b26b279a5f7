using Bot.Core.Topics;

namespace Bot.Core.Crisis;

/// <summary>Every line we know, and what to say where we know none. Never guesses a country.</summary>
public sealed class CrisisDirectory(
    ImmutableDictionary<string, CountryLines> countries, Emergency anywhere, ImmutableArray<HelplineDirectory> directories)
{
    public IEnumerable<CountryLines> Countries => countries.Values.OrderBy(country => country.Region.Name, StringComparer.Ordinal);

    public ImmutableArray<HelplineDirectory> Directories => directories;

    /// <summary>The number that brings an ambulance; the international wording where no country, or an uncovered one, is given.</summary>
    public string AmbulanceIn(string? region) => Find(region)?.Emergency.Ambulance ?? anywhere.Ambulance;

    /// <summary>The number for any emergency; the international wording where no country, or an uncovered one, is given.</summary>
    public string EmergencyIn(string? region) => Find(region)?.Emergency.General ?? anywhere.General;

    /// <summary>Every line of a country, or the directories where it has none.</summary>
    public Help All(Region region) =>
        Find(region.Code) is { } country
            ? new Help(region, country.Emergency.General, country.Lines, country.Lines.IsEmpty ? directories : [])
            : new Help(region, anywhere.General, [], directories);

    /// <summary>
    /// The few lines that end a card: for a crisis the first line of the country, one that takes texts and one for people who do not
    /// share its languages; for drugs the first drug line.
    /// </summary>
    /// <returns>Null where the card wants none.</returns>
    public Help? For(LinesWanted wanted, string? region)
    {
        if (wanted == LinesWanted.None)
            return null;
        if (Find(region) is not { } country)
            return new Help(null, anywhere.General, [], directories);
        ImmutableArray<CrisisLine> lines = [.. (wanted switch
        {
            LinesWanted.Crisis => Crisis(country),
            LinesWanted.Drugs => Drugs(country),
            _ => Crisis(country).Concat(Drugs(country)),
        }).Distinct()];
        return new Help(country.Region, country.Emergency.General, lines, lines.IsEmpty ? directories : []);
    }

    private CountryLines? Find(string? region) => region is not null && countries.TryGetValue(region, out var country) ? country : null;

    private static IEnumerable<CrisisLine> Crisis(CountryLines country)
    {
        var lines = country.Lines.Where(line => line.Kind != LineKind.Drugs && line.For.Length == 0).ToArray();
        if (lines is not [var first, ..])
            yield break;
        yield return first;
        if (first.Text is null && Array.Find(lines, line => line.Text is not null) is { } texts)
            yield return texts;
        if (Array.Find(lines, line => !line.Languages.IsEmpty && !line.Languages.Intersect(first.Languages).Any()) is { } foreign)
            yield return foreign;
    }

    private static IEnumerable<CrisisLine> Drugs(CountryLines country) =>
        country.Lines.Where(line => line.Kind == LineKind.Drugs && line.For.Length == 0).Take(1);
}
