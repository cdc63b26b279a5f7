using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <param name="Label">An intent, or <see cref="IntentModel.OutOfScope"/>.</param>
internal sealed record CorpusRow(string Text, string Label, string Place)
{
    public bool IsInScope => Label != IntentModel.OutOfScope;

    public Example Example => new(Text, Label);
}
