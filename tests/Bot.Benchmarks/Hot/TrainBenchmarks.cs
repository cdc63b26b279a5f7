using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Bot.Content;
using Bot.Matching;
using Bot.Testing;

namespace Bot.Benchmarks.Hot;

/// <summary>What a start and a reload pay for: one training on our own content.</summary>
[MemoryDiagnoser]
public class TrainBenchmarks
{
    private ImmutableArray<Example> _examples;

    [GlobalSetup]
    public void Load() => _examples = ContentFolder.Examples(Repository.Content);

    [Benchmark]
    public IntentModel Train() => IntentModel.Train(_examples);
}
