namespace Bot.Core.Moderation;

/// <summary>A server or group, or one channel of it, as the stores know it.</summary>
/// <param name="Platform">The adapter's own short name, in lower case.</param>
/// <param name="Server">The platform's number of the server or group; 0 for a direct chat, which has no settings.</param>
/// <param name="Channel">The platform's number of the channel or topic; 0 for the server as a whole.</param>
public readonly record struct ChatPlace(string Platform, long Server, long Channel = 0)
{
    public ChatPlace Whole => this with { Channel = 0 };

    public bool IsWhole => Channel == 0;

    /// <summary>A record would print <see cref="Whole"/>, and that its own, without end.</summary>
    public override string ToString() => $"{Platform} {Server} {Channel}";
}
