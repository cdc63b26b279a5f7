namespace Bot.Telegram.Sending;

/// <summary>How much may be sent. Telegram does not promise these figures: where it says 429, that counts.</summary>
/// <param name="PerChat">Messages to one chat in <paramref name="ChatPeriod"/>.</param>
/// <param name="PerGroup">Messages to one group in a minute.</param>
/// <param name="PerSecond">Messages to all chats together in a second.</param>
public sealed record SendingLimits(int PerChat, TimeSpan ChatPeriod, int PerGroup, int PerSecond)
{
    /// <summary>One a second to a chat, where three may come at once; 20 a minute to a group; 30 a second in all.</summary>
    public static SendingLimits Official { get; } = new(3, TimeSpan.FromSeconds(3), 20, 30);
}
