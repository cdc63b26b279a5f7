namespace Bot.Core.Moderation;

/// <summary>Knows when the bot was removed from a server, so that what is kept about it can be deleted.</summary>
public interface IServerStore
{
    /// <summary>The bot was removed: after <see cref="KeptFor"/> everything about the server is deleted. Returns at once.</summary>
    void Left(ChatPlace server);

    /// <summary>The bot is there (again): nothing is deleted. Returns at once; costs nothing for a server that was never left.</summary>
    void Present(ChatPlace server);

    /// <summary>A server goes on under another number: what is kept about it and its channels is the other's from now on. What the other
    /// has already stays, and goes before.</summary>
    /// <exception cref="StorageException">It could not be kept, and nothing has changed.</exception>
    Task Move(ChatPlace from, ChatPlace to, CancellationToken ct);

    static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);
}
