namespace Bot.Content.Reading;

/// <summary>A Markdown file with YAML between two lines of <c>---</c> at its top.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <returns>Both parts, each with the line numbers of the file.</returns>
    public static (Fields Fields, TextFile Body) Read(TextFile file, Report report)
    {
        var lines = file.Text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            report.Break(file.Start, "The file must begin with a line `---`, followed by keys such as `title:` and another line `---`.");
            return (Empty(file), file.Part("", 0));
        }
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            report.Break(file.Start, "The keys at the top are not closed. Add a line `---` between the last key and the text.");
            return (Empty(file), file.Part("", 0));
        }
        var keys = file.Part(string.Join('\n', lines[1..end]), linesBefore: 1);
        var body = file.Part(string.Join('\n', lines[(end + 1)..]), linesBefore: end + 1);
        return (new Fields(Yaml.Read(keys, report) with { At = file.Start }, report), body);
    }

    private static Fields Empty(TextFile file) => new(new Node.Map([], file.Start), new Report());
}
