using BenchmarkDotNet.Attributes;
using Bot.Matching;

namespace Bot.Benchmarks.Hot;

/// <summary>What reading a message costs before it is scored.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const string Message = "> quoted\nis `this` what “she said to me” means? see https://example.org/a soooo tired 😭";

    private readonly char[] _buffer = new char[MessageText.MaxLength];

    [Benchmark]
    public int Own() => MessageText.Own(Message, _buffer).Length;

    [Benchmark]
    public int Words()
    {
        var words = 0;
        foreach (var token in Tokens.Of(Message))
            words += token.Length;
        return words;
    }
}
