namespace Bot.Storage.Engines;

/// <summary>A file that its owner alone may read: it holds the numbers of moderators.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the file and its folder where they are not there.</summary>
    public static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!File.Exists(path))
            new FileStream(path, options).Dispose();
    }
}
