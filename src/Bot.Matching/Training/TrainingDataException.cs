namespace Bot.Matching;

/// <summary>Examples no model can be trained on. The message names the index and labels of the first offender.</summary>
public sealed class TrainingDataException(string message, int? index = null) : ArgumentException(message)
{
    /// <summary>Zero-based position of the offending example; null when the examples as a whole are at fault.</summary>
    public int? Index { get; } = index;
}
