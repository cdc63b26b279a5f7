using System.Text;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates;

/// <summary>Appends lines to a file. Where it cannot be written, as on a full disk, that is said once and lines are left out.</summary>
internal sealed partial class JournalFile : IDisposable
{
    private readonly string _path;
    private readonly ILogger _logger;
    private readonly FileStream _stream;
    private bool _isBroken;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public JournalFile(string path, ILogger logger)
    {
        (_path, _logger) = (path, logger);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        // Whatever wrote it before may have been cut short.
        Append("");
    }

    public void Append(string line)
    {
        try
        {
            _stream.Write(Encoding.ASCII.GetBytes(_isBroken ? $"\n{line}\n" : $"{line}\n"));
            if (_isBroken)
                LogWrites(_logger, _path);
            _isBroken = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_isBroken)
                LogBroken(_logger, _path, error.Message);
            _isBroken = true;
        }
    }

    public void Dispose() => _stream.Dispose();

    [LoggerMessage(311, LogLevel.Warning,
        "{Path} (Telegram:Journal) cannot be written, so a crash may repeat answers: {Why}. Questions are answered all the same")]
    private static partial void LogBroken(ILogger logger, string path, string why);

    [LoggerMessage(312, LogLevel.Warning, "{Path} (Telegram:Journal) can be written again")]
    private static partial void LogWrites(ILogger logger, string path);
}
