using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Moderation;

/// <summary>Goes over the pinned cards in the background: at a start, where it also ends what a crash interrupted, when the content has
/// changed, and daily.</summary>
internal sealed partial class PinRounds(
    [FromKeyedServices(DiscordPlaces.Platform)] PinRefresh refresh, PinPace pace, ILogger<PinRounds> logger) : IDisposable
{
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>The content has changed: a round begins at once, or as soon as the one on its way is over. Returns at once.</summary>
    public void Ask()
    {
        if (_asked.CurrentCount == 0)
            _asked.Release();
    }

    /// <returns>Completes where cancelled; a round that is cut short is taken up by the next.</returns>
    public async Task RunAsync(CancellationToken ct)
    {
        var again = pace.Again;
        try
        {
            while (true)
            {
                var isWhole = await GoAsync(ct);
                var wait = isWhole ? pace.Rounds : again;
                var wasAsked = await _asked.WaitAsync(wait, ct);
                again = isWhole || wasAsked ? pace.Again : again * 2 < pace.Rounds ? again * 2 : pace.Rounds;
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    public void Dispose() => _asked.Dispose();

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
            LogFailure(error.GetType().Name, error is StorageException ? null : error.StackTrace);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Pinned cards on Discord: {Changed} brought up to date, {Failed} could not be")]
    private partial void LogRound(int changed, int failed);

    [LoggerMessage(2, LogLevel.Error, "The pinned cards on Discord could not be gone over: {Error}\n{Trace}")]
    private partial void LogFailure(string error, string? trace);
}
