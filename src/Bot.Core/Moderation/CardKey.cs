namespace Bot.Core.Moderation;

/// <summary>Names a card that can be pinned and counted, as a person would ask for it: <c>topic depression</c>, <c>crisis GB</c>,
/// <c>overdose</c>.</summary>
public readonly record struct CardKey(string Name)
{
    public override string ToString() => Name;
}
