using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>What the engine made of a row.</summary>
/// <param name="Best">The surest label, whatever the confidence.</param>
/// <param name="Confidence">In <paramref name="Best"/>, 0..1.</param>
/// <param name="InScope">Confidence that the row is in scope at all, 0..1.</param>
internal readonly record struct Prediction(CorpusRow Row, string Best, float Confidence, float InScope)
{
    public bool IsRight => Row.Label == Best;

    /// <summary>The label where the row seems in scope, else <see cref="IntentModel.OutOfScope"/>.</summary>
    public string At(float threshold) => InScope >= threshold ? Best : IntentModel.OutOfScope;
}
