using System.Collections.Immutable;
using Bot.Matching;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace Bot.Benchmarks.Engines;

/// <summary>ML.NET on words, pairs of words and runs of up to five letters; out of scope is one label more.</summary>
internal sealed class MlNetEngine(string name, Func<MulticlassClassificationCatalog, IEstimator<ITransformer>> trainer) : IEngine
{
    private readonly MLContext _context = new(seed: 1);
    private PredictionEngine<Row, Scored>? _engine;
    private ImmutableArray<string> _labels;

    public string Name => name;

    public static MlNetEngine AveragedPerceptron() => new("ML.NET averaged perceptron",
        trainers => trainers.Trainers.OneVersusAll(
            new MLContext(seed: 1).BinaryClassification.Trainers.AveragedPerceptron(numberOfIterations: 10), useProbabilities: false));

    // Tuned on CLINC150: left to itself it thins out the weights, which costs 7 points; a hinge is a little ahead of the logistic loss.
    public static MlNetEngine Sdca() => new("ML.NET SDCA", trainers => trainers.Trainers.SdcaNonCalibrated(
        new SdcaNonCalibratedMulticlassTrainer.Options
        {
            Loss = new SmoothedHingeLoss(), L1Regularization = 0, L2Regularization = 1e-5f, MaximumNumberOfIterations = 20,
        }));

    public void Train(IReadOnlyList<Example> examples)
    {
        var features = new TextFeaturizingEstimator.Options
        {
            CaseMode = TextNormalizingEstimator.CaseMode.Lower,
            KeepPunctuations = false,
            WordFeatureExtractor = new WordBagEstimator.Options
            {
                NgramLength = 2, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
            },
            CharFeatureExtractor = new WordBagEstimator.Options
            {
                NgramLength = 5, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
            },
        };
        var pipeline = _context.Transforms.Conversion.MapValueToKey("Label")
            .Append(_context.Transforms.Text.FeaturizeText("Features", features, nameof(Row.Text)))
            .AppendCacheCheckpoint(_context)
            .Append(trainer(_context.MulticlassClassification));
        var model = pipeline.Fit(_context.Data.LoadFromEnumerable(
            examples.Select(example => new Row { Text = example.Text, Label = example.Label })));
        _engine = _context.Model.CreatePredictionEngine<Row, Scored>(model);
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        _engine.OutputSchema["Score"].GetSlotNames(ref names);
        _labels = [.. names.DenseValues().Select(label => label.ToString())];
    }

    public (string Label, float InScope) Guess(string text)
    {
        var scores = _engine!.Predict(new Row { Text = text, Label = _labels[0] }).Score;
        var (best, outside) = (-1, 0f);
        for (var k = 0; k < scores.Length; k++)
            if (_labels[k] == IntentModel.OutOfScope)
                outside = scores[k];
            else if (best < 0 || scores[k] > scores[best])
                best = k;
        return (_labels[best], scores[best] - outside);
    }

    public void Dispose() => _engine?.Dispose();

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }

    private sealed class Scored
    {
        public float[] Score { get; set; } = [];
    }
}
