namespace Bot.Storage;

/// <summary>Whether things can be kept at the moment. Without, the bot answers all the same.</summary>
public sealed class StorageState
{
    internal const string NotOpened = "The storage has not been opened yet.";

    private volatile string? _reason = NotOpened;

    public bool IsUp => _reason is null;

    /// <summary>Why not, and what mends it; null when it is up.</summary>
    public string? Reason => _reason;

    /// <returns>The reason until now.</returns>
    internal string? Turn(string? reason) => Interlocked.Exchange(ref _reason, reason);
}
