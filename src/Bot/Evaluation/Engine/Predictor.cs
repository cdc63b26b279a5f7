using System.Diagnostics;
using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>Scores rows with a model.</summary>
internal sealed class Predictor(IntentModel model)
{
    private readonly float[] _confidences = new float[model.Labels.Length];

    /// <param name="ticks">Gets how long each row took, in ticks of the <see cref="Stopwatch"/>.</param>
    public List<Prediction> Predict(IReadOnlyList<CorpusRow> rows, List<long> ticks)
    {
        var predictions = new List<Prediction>(rows.Count);
        foreach (var row in rows)
        {
            ticks.Add(Time(row.Text));
            var (best, sum) = (0, 0f);
            for (var label = 0; label < _confidences.Length; label++)
            {
                sum += _confidences[label];
                if (_confidences[label] > _confidences[best])
                    best = label;
            }
            predictions.Add(new Prediction(row, model.Labels[best], _confidences[best], Math.Min(1, sum)));
        }
        return predictions;
    }

    /// <summary>Ticks that scoring a text takes.</summary>
    public long Time(string text)
    {
        var start = Stopwatch.GetTimestamp();
        model.Score(text, _confidences);
        return Stopwatch.GetTimestamp() - start;
    }
}
