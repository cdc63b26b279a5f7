namespace Bot.Evaluation;

/// <summary>
/// Reads tab-separated files with a header line; quotation marks have no meaning in them. What is wrong is told by file and line and never
/// by repeating it: the rows may be private.
/// </summary>
internal static class TabSeparated
{
    /// <exception cref="InvalidDataException">The file, its header or a row cannot be used; names file, line and how to mend it.</exception>
    public static List<LabelledQuestion> Questions(string path)
    {
        var (header, rows) = Read(path);
        var (text, label, other) = (Array.IndexOf(header, "text"), Array.IndexOf(header, "label"), Array.IndexOf(header, "alt_label"));
        if (text < 0 || label < 0)
            throw Wrong(path, 1, "the first line must be a header that names the columns text and label, separated by a tab.");
        var needed = Math.Max(text, label) + 1;
        return [.. rows.Select(row =>
        {
            if (row.Cells.Length < needed)
                throw Wrong(path, row.Line, $"{row.Cells.Length} columns, but text and label need {needed}. Separate them by tabs.");
            if (row.Cells[text].Length == 0 || row.Cells[label].Length == 0)
                throw Wrong(path, row.Line, "the text or the label is empty. Give both, or delete the line.");
            var second = other >= 0 && other < row.Cells.Length && row.Cells[other].Length > 0 ? row.Cells[other] : null;
            return new LabelledQuestion(row.Cells[text], row.Cells[label], second, $"{path}:{row.Line}");
        })];
    }

    /// <summary>The first column of every row but the header.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="Questions"/>.</exception>
    public static List<string> Messages(string path) => [.. Read(path).Rows.Select(row => row.Cells[0])];

    private static (string[] Header, List<(int Line, string[] Cells)> Rows) Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception barred) when (barred is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, 1, "there is no such file, or it cannot be read. Name a file you can open.");
        }
        var rows = lines.Select((line, index) => (Line: index + 1, Cells: line.Split('\t'))).Skip(1).Where(row => row.Cells is not [""]).ToList();
        return rows.Count > 0
            ? (lines[0].Split('\t'), rows)
            : throw Wrong(path, 1, "nothing follows. Give a header line, and below it a row for each message.");
    }

    private static InvalidDataException Wrong(string path, int line, string what) => new($"{path}:{line}: {what}");
}
