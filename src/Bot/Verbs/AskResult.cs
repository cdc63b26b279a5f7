namespace Bot.Verbs;

/// <summary>What <c>ask --json</c> prints. Other tools read it: keys are added, never renamed.</summary>
/// <param name="Confidence">0..1, in the decision.</param>
/// <param name="Alternatives">Every topic, surest first.</param>
/// <param name="Why">What spoke for the decision, strongest first.</param>
/// <param name="Sources">Citation keys.</param>
/// <param name="Lines">Ids of the crisis lines shown.</param>
/// <param name="Text">The answer as plain text; empty for silence.</param>
internal sealed record AskResult(
    string Decision,
    string? Topic,
    double Confidence,
    IReadOnlyList<AskResult.Alternative> Alternatives,
    IReadOnlyList<AskResult.Feature> Why,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Lines,
    string Text)
{
    internal sealed record Alternative(string Topic, double Confidence);

    internal sealed record Feature([property: System.Text.Json.Serialization.JsonPropertyName("feature")] string Name, double Weight);
}
