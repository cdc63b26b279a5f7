using Bot.Evaluation.Engine;

namespace Bot.Benchmarks.Contests;

/// <summary>A folder of tab-separated files: <c>*train*.tsv</c> to learn from, <c>*val*.tsv</c> to be asked;
/// without the latter a fifth of the former is asked.</summary>
internal sealed record Corpus(string Name, List<CorpusRow> Train, List<CorpusRow> Test)
{
    private const string OutOfScope = "oos";
    private const int Parts = 5;

    public static Corpus Read(string folder)
    {
        var train = Rows(folder, "*train*.tsv");
        var test = Rows(folder, "*val*.tsv");
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (test.Count > 0)
            return new Corpus(name, train, test);
        var parts = TrainingRows.Deal(train, Parts, seed: 1);
        return new Corpus(name, [.. train.Where((_, i) => parts[i] > 0)], [.. train.Where((_, i) => parts[i] == 0)]);
    }

    private static List<CorpusRow> Rows(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(file => CorpusFile.Read(file, OutOfScope))];
}
