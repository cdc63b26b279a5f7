using Bot.Content.Reading;

namespace Bot.Content.Checks;

internal static class CountryRules
{
    public static IEnumerable<Finding> CodesAreKnown(Checked content)
    {
        var draft = content.Draft;
        if (draft.Countries.Countries.IsEmpty)
            return [];
        var known = draft.Countries.Countries.Select(country => country.Code.Text).ToHashSet(StringComparer.Ordinal);
        var named = draft.Crisis.Countries.Select(file => file.Country)
            .Concat(draft.Countries.Shared.SelectMany(shared => shared.CouldBe))
            .Concat(draft.Crisis.International?.DoNotUse.Select(number => number.Country).OfType<Written>() ?? []);
        return named.Where(code => code.Text.Length > 0 && !known.Contains(code.Text))
            .Select(code => code.At.Error($"The country code `{code}` is not in countries.yaml. Write two capital letters, for example GB for the United Kingdom."));
    }

    public static IEnumerable<Finding> FilesAreNamedByTheirCountry(Checked content)
    {
        foreach (var file in content.Draft.Crisis.Countries.Where(file => file.Country.Text.Length > 0))
            if (file.Country.Text.ToLowerInvariant() is var name && name != file.FileName)
                yield return file.Country.At.Error($"The file `{file.FileName}.yaml` says it is for `{file.Country}`. Rename it to `{name}.yaml`, or mend the code.");
    }

    /// <summary>A name of two countries is asked back about, but only where somebody decided so.</summary>
    public static IEnumerable<Finding> NamesMeanOneCountry(Checked content)
    {
        var (countries, shared) = content.Draft.Countries;
        var decided = shared.Select(name => Fold(name.Name)).ToHashSet(StringComparer.Ordinal);
        var names = countries.SelectMany(country => country.Names.Select(name => (Name: name, Country: country)));
        foreach (var same in names.Where(name => name.Name.Text.Length > 0).GroupBy(name => Fold(name.Name)).Where(same => !decided.Contains(same.Key)))
            foreach (var (name, country) in same.DistinctBy(name => name.Country.Code.Text).Skip(1))
                yield return name.At.Error(
                    $"\"{name}\" names both {same.First().Country.Name} (line {same.First().Name.At.Line}) and {country.Name}. Keep it in one place, or list it under `ambiguous:`.");
    }

    public static IEnumerable<Finding> LineIdsDiffer(Checked content)
    {
        foreach (var same in content.Draft.Crisis.Countries.SelectMany(country => country.Lines).GroupBy(line => line.Id.Text).Where(same => same.Key.Length > 0))
            foreach (var twice in same.Skip(1))
                yield return twice.Id.At.Error($"The id `{twice.Id}` already names the line in {same.First().Id.At}. Give this one an id of its own.");
    }

    private static string Fold(Written name) => Normal.Of(name.Text.Replace(".", "", StringComparison.Ordinal));
}
