using Bot.Storage.Engines;

namespace Bot.Storage;

/// <summary>Steps on files, all of which are kept, or none: disposed of before <see cref="Keep"/>, they are taken back.</summary>
internal sealed class FileSteps : IDisposable
{
    private readonly Stack<Action> _back = [];

    /// <summary>Makes an empty file for its owner's eyes alone, in place of a draft that was left there.</summary>
    public void Make(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
        _back.Push(() => File.Delete(path));
        SqliteFile.Create(path);
    }

    /// <summary>What was copied outlives a power cut.</summary>
    public void Copy(string file, string to)
    {
        Make(to);
        using var source = File.OpenRead(file);
        using var copy = File.OpenWrite(to);
        source.CopyTo(copy);
        copy.Flush(flushToDisk: true);
    }

    public void Move(string file, string to)
    {
        File.Move(file, to);
        _back.Push(() => File.Move(to, file));
    }

    public void Keep() => _back.Clear();

    public void Dispose()
    {
        while (_back.TryPop(out var back))
            try
            {
                back();
            }
            catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
            {
                // The others are taken back all the same; what ended the steps is told.
            }
    }
}
