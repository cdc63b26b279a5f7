using Bot.Content.Reading;

namespace Bot.Content.Sources;

/// <param name="Name">As references print it: <c>Gudin JA</c>, <c>World Health Organization</c>.</param>
internal sealed record Author(string Name)
{
    /// <summary>Stands in a list of authors for those left out.</summary>
    public const string Others = "et al.";

    public static Author Read(Fields fields)
    {
        var author = fields.TextIfAny("literal") is { } literal
            ? new Author(literal.Text)
            : new Author(string.Join(' ', Parts(fields)));
        fields.Ignore("comma-suffix", "dropping-particle", "non-dropping-particle");
        fields.NothingElse();
        return author;
    }

    private static IEnumerable<string> Parts(Fields fields)
    {
        yield return fields.Text("family").Text;
        if (fields.TextIfAny("given") is { } given)
            yield return Initials(given.Text);
        if (fields.TextIfAny("suffix") is { } suffix)
            yield return suffix.Text.TrimEnd('.');
    }

    private static string Initials(string given) => string.Concat(given.Split(' ', '.', '-').Where(name => name.Length > 0).Select(name => name[0]));
}
