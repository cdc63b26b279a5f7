using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Topics;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Moderation;

/// <summary>
/// Brings the pinned cards up to date: at a start, when the content has changed, and once a day for what passes its date.
/// </summary>
internal sealed partial class PinRounds(PinRefresh refresh, ContentChanges changes, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>Where some card could not be brought up to date: what keeps it may pass.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>Where the storage could not be read: at a start it may not be open yet.</summary>
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(1);

    /// <summary>Runs until stopped.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (true)
        {
            var changed = changes.Next;
            var pause = await Round(ct);
            await changed.WaitAsync(pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <returns>How long the next can wait.</returns>
    private async Task<TimeSpan> Round(CancellationToken ct)
    {
        try
        {
            var (changed, failed) = await refresh.Run(ct);
            if (changed + failed > 0)
                LogRound(logger, changed, failed);
            return failed == 0 ? Daily : Soon;
        }
        catch (StorageException)
        {
            return Shortly;
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFault(logger, error.GetType().Name);
            LogTrace(logger, error.StackTrace);
            return Soon;
        }
    }

    [LoggerMessage(321, LogLevel.Information, "Pinned cards on Telegram: {Changed} brought up to date, {Failed} could not be")]
    private static partial void LogRound(ILogger logger, int changed, int failed);

    [LoggerMessage(322, LogLevel.Error, "The pinned cards on Telegram could not be gone over: {Error}")]
    private static partial void LogFault(ILogger logger, string error);

    [LoggerMessage(323, LogLevel.Debug, "The round of pinned cards failed here:\n{Trace}")]
    private static partial void LogTrace(ILogger logger, string? trace);
}
