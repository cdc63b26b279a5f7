using System.Diagnostics;
using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>Trains the engine on rows, tests it on others, and adds up every run.</summary>
internal sealed class EngineEvaluation(IProgress<float> progress)
{
    private const int ColdMessages = 1_000;

    private readonly List<Prediction> _tested = [];
    private readonly List<Prediction> _validated = [];
    private readonly List<long> _ticks = [];
    private IntentModel? _model;
    private int _trainRows;
    private double _trainSeconds;

    public IReadOnlyList<Prediction> Tested => _tested;

    public void Run(
        IReadOnlyList<CorpusRow> train, IReadOnlyList<CorpusRow> validation, IReadOnlyList<CorpusRow> test, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        _model = IntentModel.Train(TrainingRows.Examples(train), new TrainingOptions { Progress = progress }, ct);
        (_trainSeconds, _trainRows) = (Stopwatch.GetElapsedTime(start).TotalSeconds, train.Count);
        var predictor = new Predictor(_model);
        _tested.AddRange(predictor.Predict(test, _ticks));
        _validated.AddRange(predictor.Predict(validation, []));
    }

    /// <summary>Of all runs; training, size and speed are of the last.</summary>
    public EngineResult Result()
    {
        var threshold = Figures.Threshold(_validated);
        var inScope = _tested.Where(prediction => prediction.Row.IsInScope);
        var speed = Speed.Measure(_model!, [.. _tested.Select(prediction => prediction.Row)]);
        var (macro, weighted) = Figures.F1(_tested, threshold);
        return new EngineResult
        {
            InScopeAccuracy = Figures.Share(inScope, prediction => prediction.IsRight),
            AccuracyAtThreshold = Figures.Share(inScope, prediction => prediction.IsRight && prediction.InScope >= threshold),
            OosRecall = Figures.Share(_tested.Where(prediction => !prediction.Row.IsInScope), prediction => prediction.InScope < threshold),
            OosPrecision = Figures.Share(
                _tested.Where(prediction => prediction.InScope < threshold), prediction => !prediction.Row.IsInScope),
            Auroc = Figures.Auroc(_tested),
            MacroF1 = macro,
            WeightedF1 = weighted,
            Ece = Figures.Ece(_tested),
            Threshold = threshold,
            TrainSeconds = _trainSeconds,
            P50Us = speed.P50Us,
            P99Us = speed.P99Us,
            ColdP50Us = Speed.Percentile(_ticks.Take(ColdMessages), 0.5),
            MessagesPerSecond = speed.MessagesPerSecond,
            BytesPerMessage = speed.BytesPerMessage,
            ModelBytes = _model!.SizeInBytes,
            TrainRows = _trainRows,
            TestRows = _tested.Count,
        };
    }
}
