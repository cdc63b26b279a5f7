using System.Net.Http;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram.Sending;

/// <summary>
/// Makes one call until its outcome is known: waits as long as the server asks, tries again what was certainly not carried out, and never
/// repeats what may have been.
/// </summary>
internal sealed class Attempts(TimeProvider time)
{
    private const int Most = 10;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <param name="harmlessTwice">Whether doing it twice is the same as once: then it is repeated where the outcome is unknown.</param>
    public async Task<Delivery> Make(long chat, SendingCall call, bool harmlessTwice, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await call(chat, ct);
                return new Delivery.Made(chat);
            }
            catch (ApiRequestException failure) when (failure.Parameters?.MigrateToChatId is { } moved && moved != chat)
            {
                chat = moved;
            }
            catch (ApiRequestException failure) when (failure.Parameters?.RetryAfter is { } seconds)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Max(1, seconds)), time, ct);
            }
            catch (ApiRequestException failure) when (failure.ErrorCode < 500 || (attempt == Most && failure.ErrorCode != 504))
            {
                return new Delivery.Refused(failure.ErrorCode, failure.Message);
            }
            catch (RequestException failure) when (attempt < Most && (harmlessTwice || !MayBeDone(failure)))
            {
                await Task.Delay(Pause(attempt), time, ct);
            }
            catch (RequestException failure)
            {
                return MayBeDone(failure) ? Delivery.Unknown.Outcome : new Delivery.Refused(0, failure.Message);
            }
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1) / 2, LongestPause.TotalSeconds));

    /// <summary>
    /// An error in the server's own words was not carried out, but for a gateway that lost patience; nor was what never left.
    /// </summary>
    private static bool MayBeDone(RequestException failure) => failure is ApiRequestException { ErrorCode: not 504 }
        ? false
        : failure.InnerException is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        };
}
