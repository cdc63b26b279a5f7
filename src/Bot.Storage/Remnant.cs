namespace Bot.Storage;

/// <summary>What is left of a SQLite database that is gone itself, as after a restore that was cut short.</summary>
internal static class Remnant
{
    /// <returns>The path of one file; null where the database is there, or nothing of it.</returns>
    public static string? Of(StorageOptions options)
    {
        if (options.Provider != StorageProvider.Sqlite || File.Exists(options.Path))
            return null;
        var path = Path.GetFullPath(options.Path);
        try
        {
            return Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*")
                .Where(file => file.StartsWith($"{path}.old", StringComparison.Ordinal) || file == $"{path}.new")
                .Append(options.KeyFile).FirstOrDefault(File.Exists);
        }
        catch (Exception barred) when (barred is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
