using Bot.Storage.Engines;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Copies of a SQLite database; each has the key of its people beside it, with the ending <c>.key</c>.</summary>
public static class Backup
{
    /// <summary>Copies the database as it stands, while the bot runs, too.</summary>
    /// <param name="file">Must not be there yet.</param>
    /// <exception cref="StorageException">There is no copy; the message says why and what to do.</exception>
    public static void To(string file, StorageOptions options) => Guarded(options, () =>
    {
        var (key, draft) = (KeyOf(file), $"{file}.new");
        if (new[] { file, key }.FirstOrDefault(File.Exists) is { } there)
            throw new StorageException($"{there} is there already. Name another file, or move that one away.");
        if (!File.Exists(options.Path))
            throw new StorageException($"{options.Path} (Storage:Path) is not there: there is nothing to copy.");
        if (!File.Exists(options.KeyFile))
            throw new StorageException(
                $"{options.KeyFile} (Storage:PersonKeyFile) is not there, and without it nobody could be told from the copy. "
                + "Bring it back, or mend the setting.");
        using var steps = new FileSteps();
        steps.Make(draft);
        using (var source = Open(options.Path, SqliteOpenMode.ReadWrite))
        using (var copy = Open(draft, SqliteOpenMode.ReadWrite))
        {
            source.BackupDatabase(copy);
            Ask(copy, "PRAGMA journal_mode = DELETE");
        }
        steps.Copy(options.KeyFile, key);
        steps.Move(draft, file);
        steps.Keep();
    });

    /// <summary>Brings a copy back. What was there before is moved aside.</summary>
    /// <param name="file">What <see cref="To"/> has made.</param>
    /// <exception cref="StorageException">Nothing has changed; the message says why and what to do.</exception>
    public static void From(string file, StorageOptions options) => Guarded(options, () =>
    {
        if (new[] { file, KeyOf(file) }.FirstOrDefault(wanted => !File.Exists(wanted)) is { } missing)
            throw new StorageException($"{missing} is not there. A backup is two files, the database and its key; name the database.");
        MustBeReadable(file);
        MustBeReadable(KeyOf(file));
        if (!IsWhole(file))
            throw new StorageException($"{file} is damaged or no backup. Take an older one.");
        if (IsInUse(options.Path))
            throw new StorageException($"{options.Path} (Storage:Path) is in use. Stop the bot first.");
        var (path, key) = (options.Path, options.KeyFile);
        using var steps = new FileSteps();
        steps.Copy(KeyOf(file), $"{key}.new");
        steps.Copy(file, $"{path}.new");
        string[] olds = [path, $"{path}-wal", $"{path}-shm", key];
        foreach (var old in olds.Where(File.Exists).ToArray())
            steps.Move(old, Aside(old));
        steps.Move($"{key}.new", key);
        steps.Move($"{path}.new", path);
        steps.Keep();
    });

    private static string KeyOf(string file) => Path.ChangeExtension(file, ".key");

    private static string Aside(string file) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"{file}.old{number}").First(name => !File.Exists(name));

    private static void MustBeReadable(string file)
    {
        try
        {
            File.OpenRead(file).Dispose();
        }
        catch (Exception barred) when (barred is IOException or UnauthorizedAccessException)
        {
            throw CannotBeRead(file, barred.Message);
        }
    }

    private static StorageException CannotBeRead(string file, string why) =>
        new($"{file} cannot be read: {why} Give the user you are the right to read it and its folder.");

    private static bool IsWhole(string file)
    {
        try
        {
            using var copy = Open(file, SqliteOpenMode.ReadOnly);
            return Ask(copy, "PRAGMA quick_check(1)") is "ok" && Ask(copy, "SELECT count(*) FROM about") is 1L;
        }
        catch (SqliteException failure) when (SqliteEngine.IsBarred(failure))
        {
            throw CannotBeRead(file, failure.Message);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>The way the file is written can be changed by nobody but a program that has it alone.</summary>
    private static bool IsInUse(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var database = Open(path, SqliteOpenMode.ReadWrite);
            return Ask(database, "PRAGMA journal_mode = DELETE") is not "delete";
        }
        catch (SqliteException failure)
        {
            // A damaged file is what a backup is for.
            return failure.SqliteErrorCode is SqliteEngine.Busy or SqliteEngine.Locked;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 3,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Guarded(StorageOptions options, Action work)
    {
        if (options.Provider != StorageProvider.Sqlite)
            throw new StorageException(
                $"PostgreSQL is copied with its own programs: pg_dump and pg_restore. Copy {options.KeyFile} (Storage:PersonKeyFile) too.");
        using var engine = new SqliteEngine(options.Path);
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{failure.Message} Nothing has changed.", failure);
        }
        catch (Exception failure) when (engine.Explain(failure) is { } reason)
        {
            throw new StorageException(reason, failure);
        }
    }
}
