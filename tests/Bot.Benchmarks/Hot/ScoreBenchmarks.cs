using BenchmarkDotNet.Attributes;
using Bot.Content;
using Bot.Matching;
using Bot.Testing;

namespace Bot.Benchmarks.Hot;

/// <summary>What one message costs on our own content, from chatter to the longest that is read.</summary>
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private readonly float[] _confidences = new float[256];
    private readonly string _long = string.Concat(Enumerable.Repeat("how long does heroin withdrawal last and what helps ", 2_000));
    private IntentModel _model = null!;

    [GlobalSetup]
    public void Load() => _model = IntentModel.Train(ContentFolder.Examples(Repository.Content));

    [Benchmark(Baseline = true)]
    public void Chatter() => _model.Score("lol that last round was so close", _confidences);

    [Benchmark]
    public void Question() => _model.Score("how long does heroin withdrawal last and what helps against it?", _confidences);

    [Benchmark]
    public void HundredKilobytes() => _model.Score(_long, _confidences);
}
