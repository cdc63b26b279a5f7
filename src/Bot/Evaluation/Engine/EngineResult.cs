using System.Text.Json.Serialization;

namespace Bot.Evaluation.Engine;

/// <summary>What <c>evaluate-engine --json</c> prints. Shares are 0..1; null where there was nothing to measure.
/// Other tools read it: keys are added, never renamed.</summary>
internal sealed record EngineResult
{
    /// <summary>Of the rows in scope, the share whose best label is right, whatever the threshold.</summary>
    public required double? InScopeAccuracy { get; init; }

    /// <summary>Of the rows in scope, the share whose best label is right and that reach the threshold.</summary>
    public required double? AccuracyAtThreshold { get; init; }

    /// <summary>Of the rows out of scope, the share below the threshold.</summary>
    public required double? OosRecall { get; init; }

    /// <summary>Of the rows below the threshold, the share that is out of scope.</summary>
    public required double? OosPrecision { get; init; }

    public required double? Auroc { get; init; }

    /// <summary>At the threshold, over every label of the test, out of scope among them.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>The same, each label weighted by its rows.</summary>
    public required double WeightedF1 { get; init; }

    public required double Ece { get; init; }

    /// <summary>Confidence of being in scope, 0..1, from which a row counts as in scope.</summary>
    public required double Threshold { get; init; }

    public required double TrainSeconds { get; init; }

    /// <summary>Median time of a message once the code is warm, in microseconds.</summary>
    public required double P50Us { get; init; }

    public required double P99Us { get; init; }

    /// <summary>Median over the first 1,000 messages the process scores, in microseconds.</summary>
    public required double ColdP50Us { get; init; }

    /// <summary>One core, warm.</summary>
    public required double MessagesPerSecond { get; init; }

    public required double BytesPerMessage { get; init; }

    public required long ModelBytes { get; init; }

    public required int TrainRows { get; init; }

    public required int TestRows { get; init; }
}
