namespace Bot.Storage.Sharing;

/// <summary>What is read from memory, and must follow the database.</summary>
internal interface IRemembered
{
    /// <summary>The first word of the news about it.</summary>
    string Kind { get; }

    /// <summary>Reads all of it anew.</summary>
    Task Load(BotContext context, CancellationToken ct);

    /// <summary>Reads anew what another process has changed.</summary>
    /// <param name="what">The words of the news after the first.</param>
    Task Refresh(string[] what, CancellationToken ct);
}
