using System.Collections.Immutable;

namespace Bot.Matching;

/// <summary>Says which intent an utterance most likely has, and how sure that is. Immutable and safe to share between threads.</summary>
public sealed class IntentModel
{
    /// <summary>Label of the examples that mean: stay silent.</summary>
    public const string OutOfScope = "none";

    private readonly ModelWeights _weights;
    private readonly Calibration _calibration;

    private IntentModel(ImmutableArray<string> labels, ModelWeights weights, Calibration calibration)
    {
        Labels = labels;
        _weights = weights;
        _calibration = calibration;
    }

    /// <summary>Every label of the examples but <see cref="OutOfScope"/>, in ordinal order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Memory the weights take, in bytes.</summary>
    public long SizeInBytes => _weights.SizeInBytes;

    /// <exception cref="TrainingDataException">Fewer than two labels, an empty text or label, or one text under two labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IntentModel Train(IReadOnlyList<Example> examples, TrainingOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= TrainingOptions.Default;
        TrainingOptions.Validate(options);
        var set = TrainingSet.Check(examples);
        var data = set.ToVectors(out var vocabulary);
        var (learned, margins, targets) = Folds.Train(data, options, ct);
        var calibration = CalibrationFit.Fit(margins, targets, set.Labels.Length);
        return new IntentModel(set.Labels, new ModelWeights(learned, vocabulary, data.Columns), calibration);
    }

    /// <summary>
    /// Writes a calibrated confidence (0 to 1) for each of <see cref="Labels"/>; 0 for all where the utterance has no word. Equal input
    /// gives equal output. Allocates nothing once the thread has scored as much before.
    /// </summary>
    /// <param name="utterance">Read up to <see cref="MessageText.MaxLength"/> characters.</param>
    /// <param name="confidences">At least as long as <see cref="Labels"/>.</param>
    /// <returns>What they add up to: the confidence that the utterance is in scope.</returns>
    public float Score(ReadOnlySpan<char> utterance, Span<float> confidences)
    {
        confidences = confidences[..Labels.Length];
        var scratch = Scratch.OfThread;
        FeatureReader.Read(utterance, scratch.Features);
        if (scratch.Features.Count == 0)
        {
            confidences.Clear();
            return 0;
        }
        var margins = scratch.Margins(_weights.Width);
        _weights.Margins(scratch, margins);
        return _calibration.Apply(margins, confidences);
    }

    /// <summary>The features that spoke most for or against a label, strongest first, at most as many as asked for.</summary>
    /// <exception cref="ArgumentException">The model knows no such label.</exception>
    public ImmutableArray<Evidence> Explain(ReadOnlySpan<char> utterance, string label, int most)
    {
        var index = Labels.BinarySearch(label, StringComparer.Ordinal);
        if (index < 0)
            throw new ArgumentException($"The model knows no label \"{label}\".", nameof(label));
        return Explanation.Of(utterance, _weights, index, gate: Labels.Length, _calibration, most);
    }
}
