namespace Bot.Core.Moderation;

/// <summary>What the bot does when it overhears that somebody may be in danger. When it is addressed it always answers.</summary>
public enum CrisisReplies
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Answers in the channel.</summary>
    Here,

    /// <summary>Offers a button in the channel that shows the card to its presser alone. The overdose steps are shown to all.</summary>
    Private,
}
