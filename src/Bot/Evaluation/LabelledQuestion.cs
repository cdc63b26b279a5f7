namespace Bot.Evaluation;

/// <summary>A question with the decision it wants: a topic, a safety label, or <see cref="None"/>.</summary>
/// <param name="Other">A second decision that is right too; null where there is none.</param>
/// <param name="Place">Its file and line, joined by a colon.</param>
internal sealed record LabelledQuestion(string Text, string Label, string? Other, string Place)
{
    public const string None = "none";

    public bool IsHitBy(string predicted) => predicted == Label || predicted == Other;
}
