namespace Bot.Storage;

/// <summary>A newer version of the bot has written the database: this one would damage it, and must not start.</summary>
/// <param name="message">Names the database, the version that is needed and what to do.</param>
public sealed class NewerSchemaException(string message) : Exception(message);
