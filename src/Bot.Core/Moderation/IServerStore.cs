namespace Bot.Core.Moderation;

/// <summary>Knows when the bot was removed from a server, so that what is kept about it can be deleted.</summary>
public interface IServerStore
{
    /// <summary>The bot was removed: after <see cref="KeptFor"/> everything about the server is deleted. Returns at once.</summary>
    void Left(ChatPlace server);

    /// <summary>The bot is there (again): nothing is deleted. Returns at once; costs nothing for a server that was never left.</summary>
    void Present(ChatPlace server);

    static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);
}
