namespace Bot.Storage;

public enum StorageProvider
{
    /// <summary>One file, for a bot of one process.</summary>
    Sqlite,

    /// <summary>A server that several processes can share.</summary>
    Postgresql,
}
