using Bot.Matching;

namespace Bot.Benchmarks.Engines;

internal sealed class OurEngine : IEngine
{
    private IntentModel? _model;
    private float[] _confidences = [];

    public string Name => "ours";

    public void Train(IReadOnlyList<Example> examples)
    {
        _model = IntentModel.Train(examples);
        _confidences = new float[_model.Labels.Length];
    }

    public (string Label, float InScope) Guess(string text)
    {
        _model!.Score(text, _confidences);
        var (best, sum) = (0, 0f);
        for (var k = 0; k < _confidences.Length; k++)
        {
            sum += _confidences[k];
            if (_confidences[k] > _confidences[best])
                best = k;
        }
        return (_model.Labels[best], sum);
    }

    public void Dispose()
    {
    }
}
