namespace Bot.Storage;

public sealed class StorageOptions
{
    /// <summary>Default <see cref="StorageProvider.Sqlite"/>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The file of SQLite. Default <c>bot.db</c> in the working folder.</summary>
    public string Path { get; set; } = "bot.db";

    /// <summary>Where PostgreSQL is, as Npgsql writes it. Required for <see cref="StorageProvider.Postgresql"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The file with the secret key without which nobody can be told from the database; made where it is not there. Every process that
    /// shares a database needs the same. Null, the default: beside <see cref="Path"/>, with the ending <c>.key</c>.
    /// </summary>
    public string? PersonKeyFile { get; set; }

    internal string KeyFile => PersonKeyFile ?? System.IO.Path.ChangeExtension(Path, ".key");
}
