using Bot.Telemetry;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Telegram.Updates;

/// <summary>
/// Asks for updates. One is confirmed when it has been answered, not when it arrives: what a crash leaves open is delivered again.
/// </summary>
internal sealed partial class LongPolling(ITelegramBotClient client, Inbox inbox, TimeProvider time, ILogger logger)
{
    /// <summary>Telegram hands out this many at most before the first must be confirmed.</summary>
    private const int Most = 100;

    private const int PatienceInSeconds = 50;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestHeldUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SortedDictionary<int, (Task Handling, DateTimeOffset Since)> _open = [];
    private int? _next;

    /// <summary>Runs until stopped; what has been taken in by then is answered and confirmed.</summary>
    /// <exception cref="ApiRequestException">The token is no longer good.</exception>
    public async Task Run(CancellationToken ct)
    {
        try
        {
            await Poll(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await inbox.Close();
            await ConfirmLast();
        }
    }

    private async Task Poll(CancellationToken ct)
    {
        for (var failures = 0; ;)
            try
            {
                await Round(ct);
                failures = 0;
                PlatformTelemetry.Telegram.Lines.Up();
            }
            catch (RequestException failure) when (failure is not ApiRequestException { ErrorCode: 401 or 404 })
            {
                PlatformTelemetry.Telegram.Lines.Down();
                LogFailure(logger, failure.GetType().Name, (failure as ApiRequestException)?.ErrorCode ?? 0);
                await Task.Delay(PauseAfter(failure, failures++), time, ct);
            }
    }

    private async Task Round(CancellationToken ct)
    {
        var updates = await client.GetUpdates(_next, Most, _open.Count == 0 ? PatienceInSeconds : 0, UpdateHandler.Kinds, ct);
        // After a quiet week numbers may start anywhere; what was confirmed stays so.
        if (updates.Length == 0)
            _next = null;
        foreach (var update in updates.OrderBy(update => update.Id))
            if (!_open.ContainsKey(update.Id))
                _open[update.Id] = (inbox.Take(update), time.GetUtcNow());
        await Task.WhenAny(Task.WhenAll(_open.Values.Select(open => open.Handling)), Task.Delay(Glance, time, ct));
        Confirm();
    }

    /// <summary>Else those just answered would be delivered again to whoever asks next; the journal would have to know them.</summary>
    private async Task ConfirmLast()
    {
        Confirm();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            if (_next is not null)
                await client.GetUpdates(_next, limit: 1, timeout: 0, UpdateHandler.Kinds, patience.Token);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            // The journal knows them.
        }
    }

    private void Confirm()
    {
        while (_open.Count > 0 && _open.First() is var (id, open) && (open.Handling.IsCompletedSuccessfully || HoldsUpOthers(open.Since)))
        {
            _open.Remove(id);
            _next = id + 1;
        }
    }

    /// <summary>
    /// One that keeps new updates from coming, because its chat may be sent no more for a while, is let go: then a crash can lose it.
    /// </summary>
    private bool HoldsUpOthers(DateTimeOffset since) => _open.Count >= Most && time.GetUtcNow() - since > LongestHeldUp;

    private static TimeSpan PauseAfter(RequestException failure, int before) =>
        (failure as ApiRequestException)?.Parameters?.RetryAfter is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, before) / 2, LongestPause.TotalSeconds));

    [LoggerMessage(304, LogLevel.Warning, "Updates could not be fetched: {Error} {Code}; trying again")]
    private static partial void LogFailure(ILogger logger, string error, int code);
}
