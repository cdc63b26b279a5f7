using Bot.Matching;

namespace Bot.Benchmarks.Engines;

/// <summary>Something that learns labelled texts and then labels others: ours, and what a bot author would pick instead.</summary>
internal interface IEngine : IDisposable
{
    string Name { get; }

    /// <summary>How many messages are worth waiting for; the slow are asked fewer.</summary>
    int Patience => int.MaxValue;

    /// <param name="examples">Out of scope among them, as <see cref="IntentModel.OutOfScope"/>.</param>
    void Train(IReadOnlyList<Example> examples);

    /// <returns>The best label in scope, and how much the text seems in scope: higher is more, on a scale of the engine's own.</returns>
    (string Label, float InScope) Guess(string text);
}
