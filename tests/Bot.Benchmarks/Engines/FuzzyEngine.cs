using Bot.Matching;
using FuzzySharp;
using FuzzySharp.Extractor;

namespace Bot.Benchmarks.Engines;

/// <summary>FuzzySharp: the label of the example most alike by its weighted ratio, the scorer it picks by default.</summary>
internal sealed class FuzzyEngine : IEngine
{
    private Example[] _examples = [];
    private string[] _texts = [];

    public string Name => "FuzzySharp";

    public int Patience => 100;

    public void Train(IReadOnlyList<Example> examples)
    {
        _examples = [.. examples.Where(example => example.Label != IntentModel.OutOfScope)];
        _texts = [.. _examples.Select(example => example.Text)];
    }

    public (string Label, float InScope) Guess(string text)
    {
        ExtractedResult<string>? best = Process.ExtractOne(text, _texts);
        return best is null ? (_examples[0].Label, 0) : (_examples[best.Index].Label, best.Score);
    }

    public void Dispose()
    {
    }
}
