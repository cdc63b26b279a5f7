using Bot.Matching;

namespace Bot.Core.Intents;

/// <summary>The trained matcher with the meaning of each of its labels.</summary>
public sealed class IntentTable
{
    /// <param name="meaning">The intent of every label of the model.</param>
    /// <exception cref="KeyNotFoundException">A label has no meaning.</exception>
    public IntentTable(IntentModel model, IReadOnlyDictionary<string, Intent> meaning)
    {
        Model = model;
        Intents = [.. model.Labels.Select(label => meaning[label])];
    }

    public IntentModel Model { get; }

    /// <summary>What each of the model's labels stands for, in the same order.</summary>
    public ImmutableArray<Intent> Intents { get; }
}
