using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>What a model is trained on: checked, and drawn from where only some of it is wanted.</summary>
internal static class TrainingRows
{
    /// <exception cref="InvalidDataException">One text has two labels, or all rows have one; names file, line,
    /// what is wrong and what to do.</exception>
    public static void Check(IReadOnlyList<CorpusRow> rows)
    {
        var first = new Dictionary<string, CorpusRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!first.TryAdd(row.Text, row) && first[row.Text] is var other && other.Label != row.Label)
                throw new InvalidDataException(
                    $"{row.Place}: the text is labelled \"{row.Label}\" here and \"{other.Label}\" at {other.Place}; "
                        + "a text has one label, so delete one of the two.");
        if (rows.All(row => row.Label == rows[0].Label))
            throw new InvalidDataException(
                $"{rows[0].Place}: every row is labelled \"{rows[0].Label}\"; add rows of at least one other label.");
    }

    public static List<Example> Examples(IReadOnlyList<CorpusRow> rows) => [.. rows.Select(row => row.Example)];

    /// <summary>At most so many rows of each label, drawn by the seed.</summary>
    public static List<CorpusRow> Draw(IReadOnlyList<CorpusRow> rows, int perClass, int seed)
    {
        var shuffled = rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled.GroupBy(row => row.Label).OrderBy(label => label.Key, StringComparer.Ordinal)
            .SelectMany(label => label.Take(perClass))];
    }

    /// <summary>The fold each row is tested in: every label is dealt evenly.</summary>
    public static int[] Deal(IReadOnlyList<CorpusRow> rows, int folds, int seed)
    {
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        new Random(seed).Shuffle(order);
        var fold = new int[rows.Count];
        var next = 0;
        foreach (var row in order.OrderBy(row => rows[row].Label, StringComparer.Ordinal))
            fold[row] = next++ % folds;
        return fold;
    }
}
