using System.Text;

namespace Bot.Content.Sources;

/// <summary>Writes a source as one readable line: authors, title, where it appeared, year.</summary>
internal static class Reference
{
    private const int MostAuthors = 3;

    public static string Of(SourceDraft source)
    {
        var line = new StringBuilder();
        AddSentence(line, string.Join(", ", Who(source)));
        AddSentence(line, source.Title.Text);
        AddSentence(line, string.Join(", ", WhereAndWhen(source)));
        return line.ToString();
    }

    /// <summary>The first author, or else the title, and when.</summary>
    public static string ShortOf(SourceDraft source)
    {
        var who = source.Authors is [var first, ..] ? first.Name : source.Title.Text;
        return $"{who}{(source.Authors.Length > 1 ? $" {Author.Others}" : "")}, {When(source)}";
    }

    private static string When(SourceDraft source) => source.Year?.ToString() ?? (source.Accessed is { } read ? $"read {read}" : "no date");

    private static string[] Who(SourceDraft source)
    {
        var named = source.Authors.Select(author => author.Name).Where(name => name != Author.Others).Take(MostAuthors).ToArray();
        return named.Length < source.Authors.Length ? [.. named, Author.Others] : named;
    }

    private static IEnumerable<string> WhereAndWhen(SourceDraft source)
    {
        if (source.Container is { } container)
            yield return container.Text;
        if (source.Publisher?.Text is { } name && !source.Authors.Any(author => name.StartsWith(author.Name, StringComparison.Ordinal)))
            yield return name;
        yield return When(source);
    }

    private static void AddSentence(StringBuilder line, string text)
    {
        if (text.Length == 0)
            return;
        line.Append(line.Length > 0 ? " " : "").Append(char.ToUpperInvariant(text[0])).Append(text, 1, text.Length - 1);
        if (text[^1] is not ('.' or '?' or '!'))
            line.Append('.');
    }
}
