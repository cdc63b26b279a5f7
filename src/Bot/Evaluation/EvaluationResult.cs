using System.Text.Json.Serialization;

namespace Bot.Evaluation;

/// <summary>
/// What <c>evaluate --json</c> prints. Shares are 0..1; null where there was nothing to measure. Other tools read it: keys are added, never
/// renamed.
/// </summary>
internal sealed record EvaluationResult
{
    public int Rows { get; init; }

    public double? TopicAccuracy { get; init; }

    [JsonPropertyName("topic_top3")]
    public double? TopicTop3 { get; init; }

    [JsonPropertyName("topic_macro_f1")]
    public double? TopicMacroF1 { get; init; }

    public double? NoneRejected { get; init; }

    public double? CrisisSuicideRecall { get; init; }

    public double? CrisisSuicidePrecision { get; init; }

    public double? CrisisOverdoseRecall { get; init; }

    public double? UnsafeRecall { get; init; }

    public double? UnsafePrecision { get; init; }

    public required IReadOnlyDictionary<string, LabelResult> PerLabel { get; init; }

    public int AmbientMessages { get; init; }

    [JsonPropertyName("ambient_answers_per_10k")]
    public double? AmbientAnswersPer10K { get; init; }

    [JsonPropertyName("ambient_crisis_per_10k")]
    public double? AmbientCrisisPer10K { get; init; }

    /// <summary>Median time to decide what a question gets, warm, in microseconds.</summary>
    public double? P50Us { get; init; }

    /// <summary>99th percentile of the same.</summary>
    public double? P99Us { get; init; }

    /// <summary>Median time to decide on silence for an ambient message, warm, in microseconds.</summary>
    public double? SilenceP50Us { get; init; }

    /// <summary>99th percentile of the same.</summary>
    public double? SilenceP99Us { get; init; }

    /// <summary>What such a message allocates on average, in bytes.</summary>
    public double? SilenceBytes { get; init; }

    /// <summary>One training of the matcher, in milliseconds.</summary>
    public double TrainMs { get; init; }
}

/// <param name="Rows">Questions that bear the label.</param>
/// <param name="Precision">Of the questions decided so, the share where that was right; null where none was decided so.</param>
/// <param name="Recall">Of the questions that bear the label, the share decided rightly.</param>
internal sealed record LabelResult(int Rows, double? Precision, double? Recall)
{
    [JsonIgnore]
    public double F1 =>
        Precision is > 0 and var precision && Recall is > 0 and var recall ? 2 * precision * recall / (precision + recall) : 0;
}
