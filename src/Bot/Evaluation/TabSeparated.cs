namespace Bot.Evaluation;

/// <summary>Reads tab-separated files with a header line; quotation marks have no meaning in them.</summary>
internal static class TabSeparated
{
    /// <exception cref="InvalidDataException">The header lacks a column, or a row is too short; names file and line.</exception>
    public static IEnumerable<LabelledQuestion> Questions(string path)
    {
        var number = 1;
        int text = -1, label = -1, other = -1;
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (number == 1)
            {
                (text, label, other) = (Array.IndexOf(cells, "text"), Array.IndexOf(cells, "label"), Array.IndexOf(cells, "alt_label"));
                if (text < 0 || label < 0)
                    throw new InvalidDataException($"{path}:1: the header must name the columns text and label, separated by tabs; it reads \"{line}\".");
            }
            else if (line.Length > 0)
            {
                if (cells.Length <= Math.Max(text, label))
                    throw new InvalidDataException($"{path}:{number}: {cells.Length} columns, but text and label need {Math.Max(text, label) + 1}; separate them by tabs.");
                yield return new LabelledQuestion(cells[text], cells[label], other >= 0 && other < cells.Length && cells[other].Length > 0 ? cells[other] : null);
            }
            number++;
        }
    }

    /// <summary>The first column of every row but the header.</summary>
    public static IEnumerable<string> FirstColumn(string path) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t', 2)[0]);
}
