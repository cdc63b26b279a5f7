using Bot.Content.Reading;

namespace Bot.Content.Sources;

internal static class SourceReader
{
    public static ImmutableArray<SourceDraft> ReadAll(Folder folder, Report report)
    {
        if (folder.File("sources.yaml", "the works that topics cite, below `references:`") is not { } file)
            return [];
        var fields = new Fields(Yaml.Read(file, report), report);
        var sources = fields.Maps("references").Select(entry => Read(entry, report)).ToImmutableArray();
        fields.NothingElse();
        foreach (var twice in sources.GroupBy(source => source.Key.Text).SelectMany(group => group.Skip(1)))
            report.Error(twice.Key.At, $"The key `{twice.Key}` already stands for another source. Give this one a key of its own.");
        return sources;
    }

    private static SourceDraft Read(Fields fields, Report report)
    {
        var source = new SourceDraft(fields.Text("id"), fields.Text("title"))
        {
            Authors = [.. fields.MapsIfAny("author").Select(Author.Read)],
            Container = fields.TextIfAny("container-title"),
            Publisher = fields.TextIfAny("publisher"),
            Year = Year(fields.Raw("issued"), report),
            Accessed = Accessed(fields.Raw("accessed"), report),
            Doi = Doi(fields, report),
            Url = fields.LinkIfAny("URL"),
            Status = fields.Choice<SourceStatus>("status"),
            Note = fields.TextIfAny("note"),
        };
        if (fields.Raw("DOI") is null && fields.Raw("URL") is null)
            report.Error(fields.At, $"`{source.Key}` leads nowhere. Add its `DOI:` (10.…) or its web address as `URL:`.");
        fields.Text("type");
        fields.Ignore("volume", "issue", "page", "number", "edition", "genre", "ISBN", "ISSN", "PMID", "PMCID", "language", "abstract",
            "keyword", "editor", "publisher-place", "collection-title", "archive");
        fields.NothingElse();
        return source;
    }

    private static int? Year(Node? issued, Report report)
    {
        if (issued is null)
            return null;
        var first = FirstScalar(issued);
        if (first is not null && int.TryParse(first.Text.Split('-')[0], out var year) && year is > 1800 and < 2200)
            return year;
        report.Error(
            issued.At, "`issued` holds no year. Write `issued: {date-parts: [[YEAR]]}` with the four digits of the year for YEAR.");
        return null;
    }

    private static Written? Accessed(Node? accessed, Report report)
    {
        if (accessed is null)
            return null;
        var parts = Scalars(accessed).SelectMany(scalar => scalar.Text.Split('-')).ToArray();
        if (parts.Length is >= 1 and <= 3 && parts[0].Length == 4 && parts.All(part => int.TryParse(part, out _))
            && DateOnly.TryParse(string.Join('-', parts.Concat(["1", "1"]).Take(3)), out _))
            return new Written(string.Join('-', parts.Select(part => part.PadLeft(2, '0'))), accessed.At);
        report.Error(
            accessed.At,
            "`accessed` is not a date. Write `accessed: {date-parts: [[YEAR, MONTH, DAY]]}` "
            + "with the day somebody read the page, in digits.");
        return null;
    }

    private static IEnumerable<Node.Scalar> Scalars(Node node) => node switch
    {
        Node.Scalar scalar => [scalar],
        Node.List list => list.Items.SelectMany(Scalars),
        Node.Map map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };

    private static Node.Scalar? FirstScalar(Node node) => node switch
    {
        Node.Scalar scalar => scalar,
        Node.List { Items: [var first, ..] } => FirstScalar(first),
        Node.Map { Entries: [(_, var first), ..] } => FirstScalar(first),
        _ => null,
    };

    private static Written? Doi(Fields fields, Report report)
    {
        var doi = fields.TextIfAny("DOI");
        if (doi is null || IsDoi(doi.Text))
            return doi;
        report.Error(doi.At,
            $"`{doi}` is not a DOI. It begins with 10. and holds a slash, for example 10.1016/j.bpa.2014.02.003, "
            + "without https://doi.org/ before it.");
        return null;
    }

    private static bool IsDoi(string text)
    {
        var slash = text.IndexOf('/');
        return text.StartsWith("10.", StringComparison.Ordinal) && slash >= 7 && slash < text.Length - 1
            && text[3..slash].All(c => char.IsAsciiDigit(c) || c == '.') && !text.Any(char.IsWhiteSpace);
    }
}
