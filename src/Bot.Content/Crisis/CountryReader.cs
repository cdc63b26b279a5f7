using Bot.Content.Reading;

namespace Bot.Content.Crisis;

internal static class CountryReader
{
    public static CountryNames Read(Folder folder, Report report)
    {
        if (folder.File("countries.yaml", "the names people call countries by, below `countries:` and `ambiguous:`") is not { } file)
            return new CountryNames([], []);
        var fields = new Fields(Yaml.Read(file, report), report);
        var names = new CountryNames([.. fields.Maps("countries").Select(Country)], [.. fields.MapsIfAny("ambiguous").Select(Shared)]);
        fields.NothingElse();
        foreach (var twice in names.Countries.GroupBy(country => country.Code.Text).SelectMany(group => group.Skip(1)))
            report.Error(twice.Code.At, $"The code `{twice.Code}` is given to two countries. Each has a code of its own.");
        foreach (var country in names.Countries)
            if (country.Code.Text is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                report.Error(country.Code.At, $"`{country.Code}` is not a country code. Write the two capital letters of ISO 3166, for example GB.");
        return names;
    }

    private static CountryDraft Country(Fields fields)
    {
        var country = new CountryDraft(fields.Text("code"), fields.Text("name"), fields.TextsIfAny("aliases"));
        fields.NothingElse();
        return country;
    }

    private static SharedName Shared(Fields fields)
    {
        var shared = new SharedName(fields.Text("name"), fields.Texts("could_be"));
        fields.NothingElse();
        return shared;
    }
}
