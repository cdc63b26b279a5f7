using System.Security.Cryptography;

namespace Bot.Storage.People;

/// <summary>A random key as 64 hexadecimal digits, for its owner's eyes alone.</summary>
internal static class KeyFile
{
    private const int Bytes = 32;

    /// <summary>Makes one, unless another process is quicker.</summary>
    public static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    /// <exception cref="StorageException">The file holds something else.</exception>
    public static byte[] Read(string path)
    {
        var text = File.ReadAllText(path).Trim();
        return text.Length == Bytes * 2 && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new StorageException(
                $"{path} (Storage:PersonKeyFile) holds no key of 64 hexadecimal digits. Bring it back from a backup, or name "
                + "another file.");
    }
}
