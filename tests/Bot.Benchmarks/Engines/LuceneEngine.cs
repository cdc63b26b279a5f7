using Bot.Matching;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Benchmarks.Engines;

/// <summary>
/// Lucene.NET: the nearest examples by BM25 vote with their scores; examples out of scope vote against. Tuned on CLINC150: stop words
/// kept, twenty voters, the score to the fourth power.
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int Voters = 20;
    private const float Weight = 4;

    private readonly EnglishAnalyzer _analyzer = new(Version, CharArraySet.Empty);
    private readonly RAMDirectory _directory = new();
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;
    private string[] _labels = [];

    public string Name => "Lucene.NET BM25 vote";

    public void Train(IReadOnlyList<Example> examples)
    {
        _labels = [.. examples.Select(example => example.Label)];
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
            foreach (var example in examples)
                writer.AddDocument([new TextField("text", example.Text, Field.Store.NO)]);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public (string Label, float InScope) Guess(string text)
    {
        var query = new QueryBuilder(_analyzer).CreateBooleanQuery("text", text);
        if (query is null)
            return (_labels[0], float.NegativeInfinity);
        var votes = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var hit in _searcher!.Search(query, Voters).ScoreDocs)
            votes[_labels[hit.Doc]] = votes.GetValueOrDefault(_labels[hit.Doc]) + MathF.Pow(hit.Score, Weight);
        var outside = votes.GetValueOrDefault(IntentModel.OutOfScope);
        votes.Remove(IntentModel.OutOfScope);
        if (votes.Count == 0)
            return (_labels[0], float.NegativeInfinity);
        var (label, votesFor) = votes.MaxBy(vote => vote.Value);
        return (label, votesFor - outside);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
