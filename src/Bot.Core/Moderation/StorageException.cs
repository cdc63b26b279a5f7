namespace Bot.Core.Moderation;

/// <summary>Something could not be kept or read. The log has said why.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
