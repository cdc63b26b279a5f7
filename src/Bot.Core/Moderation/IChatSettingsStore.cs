namespace Bot.Core.Moderation;

/// <summary>Keeps what moderators have set.</summary>
public interface IChatSettingsStore
{
    /// <summary>From memory, without waiting: it is asked for every message.</summary>
    /// <returns>Null where nothing is set there.</returns>
    ChatSettings? At(ChatPlace place);

    /// <summary>Changes what is set at a place, and adds the line to the history in the same step.</summary>
    /// <param name="change">Applied to what is set there now; again, where somebody else changed it meanwhile.</param>
    /// <returns>What is set there now. When this completes, it outlives a crash.</returns>
    /// <exception cref="StorageException">It could not be kept, and nothing has changed.</exception>
    Task<ChatSettings> Change(SettingsChange line, Func<ChatSettings, ChatSettings> change, CancellationToken ct);

    /// <returns>The newest lines of a server and its channels, newest first.</returns>
    /// <exception cref="StorageException">It could not be read.</exception>
    Task<ImmutableArray<SettingsChange>> History(ChatPlace server, int most, CancellationToken ct);
}
