namespace Bot.Core.Topics;

/// <summary>Which lines end a card.</summary>
public enum LinesWanted
{
    None,
    Crisis,
    Drugs,
    Both,
}
