using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Topics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Moderation;

/// <summary>Goes over the pinned cards in the background: at a start, where it also ends what a crash interrupted, when the content has
/// changed, and daily.</summary>
internal sealed partial class PinRounds(
    [FromKeyedServices(DiscordPlaces.Platform)] PinRefresh refresh, ContentChanges changes, PinPace pace, TimeProvider time,
    ILogger<PinRounds> logger)
{
    /// <returns>Completes where cancelled; a round that is cut short is taken up by the next.</returns>
    public async Task RunAsync(CancellationToken ct)
    {
        var again = pace.Again;
        try
        {
            while (true)
            {
                var change = changes.Next;
                var isWhole = await GoAsync(ct);
                var hasChanged = await WaitAsync(change, isWhole ? pace.Rounds : again, ct);
                again = isWhole || hasChanged ? pace.Again : again * 2 < pace.Rounds ? again * 2 : pace.Rounds;
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    /// <returns>Whether every card says what the content says.</returns>
    private async Task<bool> GoAsync(CancellationToken ct)
    {
        try
        {
            var (changed, failed) = await refresh.Run(ct);
            if (changed + failed > 0)
                LogRound(changed, failed);
            return failed == 0;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(error.GetType().Name);
            LogTrace(error.StackTrace);
            return false;
        }
    }

    /// <returns>Whether the change came before the time was up.</returns>
    private async Task<bool> WaitAsync(Task change, TimeSpan longest, CancellationToken ct)
    {
        try
        {
            await change.WaitAsync(longest, time, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(481, LogLevel.Information, "Pinned cards on Discord: {Changed} brought up to date, {Failed} could not be")]
    private partial void LogRound(int changed, int failed);

    [LoggerMessage(482, LogLevel.Error, "The pinned cards on Discord could not be gone over: {Error}")]
    private partial void LogFailure(string error);

    [LoggerMessage(483, LogLevel.Debug, "The round of pinned cards failed here:\n{Trace}")]
    private partial void LogTrace(string? trace);
}
