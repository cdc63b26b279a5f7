namespace Bot.Core.Answers;

/// <summary>How urgent an answer is; the two upper levels skip every cooldown and queue.</summary>
public enum AlertLevel
{
    None,
    Crisis,
    Emergency,
}
