using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Discord.Model;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Rest;

/// <summary>Sends requests within every limit Discord has named, and again where that is safe.</summary>
internal sealed partial class RestSender(
    HttpClient http, DiscordOptions options, TimeProvider time, Random random, ILogger<RestSender> logger) : IDisposable
{
    private const int MostTries = 5;

    /// <summary>Requests on their way at the same time, beside interactions, which so find a free line.</summary>
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly Buckets _buckets = new(time);
    private readonly GlobalLimit _global = new(options.RequestsPerSecond, time);
    private readonly InvalidRequests _invalid = new(time);
    private bool _isSaidUnreadable;

    /// <summary>Whether Discord has said that the token is wrong: from then on nothing is sent with it.</summary>
    public bool IsRefused { get; private set; }

    /// <returns>What Discord answered, or status 0; never throws but for cancellation.</returns>
    public async Task<RestReply> SendAsync(RestCall call, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(call.Patience);
        var bucket = _buckets.Of(call);
        PlatformTelemetry.Discord.Queues();
        try
        {
            for (var attempt = 1; ; attempt++)
                if (await TryAsync(call, bucket, attempt, patience.Token) is { } reply)
                    return reply;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogGivenUp(call.Route, call.Patience.TotalSeconds);
            return RestReply.HeldBack;
        }
        finally
        {
            PlatformTelemetry.Discord.Leaves();
        }
    }

    public void Dispose()
    {
        _buckets.Dispose();
        _places.Dispose();
    }

    /// <returns>Null where it should be tried again.</returns>
    private async Task<RestReply?> TryAsync(RestCall call, Bucket bucket, int attempt, CancellationToken ct)
    {
        await bucket.EnterAsync(ct);
        try
        {
            if (!call.IsInteraction)
            {
                if (IsRefused || _invalid.IsReached)
                    return RestReply.HeldBack;
                await _global.EnterAsync(ct);
            }
            using var response = await PassAsync(call, ct);
            ServerClock.Said(response.Headers.Date, time);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            if (bucket.Learn(response.Headers) is { } hash)
                _buckets.Name(call, hash, bucket);
            return Judge(call, bucket, response, body, attempt);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || IsTimeout(lost, ct))
        {
            if (attempt >= MostTries || !call.MayRepeat)
            {
                LogLost(call.Route, ServerClock.Loss(lost, time));
                return RestReply.HeldBack;
            }
        }
        finally
        {
            bucket.Leave();
        }
        await Task.Delay(Pause(attempt), time, ct);
        return null;
    }

    /// <summary>The client cancels a request that takes too long, though nobody asked it to.</summary>
    private static bool IsTimeout(Exception lost, CancellationToken asked) =>
        lost is OperationCanceledException && !asked.IsCancellationRequested;

    private async Task<HttpResponseMessage> PassAsync(RestCall call, CancellationToken ct)
    {
        using var request = RequestOf(call);
        if (call.IsInteraction)
            return await HandOverAsync(request, ct);
        await _places.WaitAsync(ct);
        try
        {
            return await HandOverAsync(request, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<HttpResponseMessage> HandOverAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var span = PlatformTelemetry.Discord.Requests();
        return await http.SendAsync(request, ct);
    }

    private RestReply? Judge(RestCall call, Bucket bucket, HttpResponseMessage response, byte[] body, int attempt)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                PlatformTelemetry.Discord.RateLimited();
                WaitAsTold(bucket, response, ErrorIn(body));
                return attempt >= MostTries ? new RestReply(status, 0, body) : null;
            case HttpStatusCode.Unauthorized when !call.IsInteraction:
                IsRefused = true;
                _invalid.Add();
                LogRefused();
                break;
            case HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized:
                _invalid.Add();
                break;
            case >= HttpStatusCode.InternalServerError when call.MayRepeat && attempt < MostTries:
                bucket.CloseFor(Pause(attempt));
                return null;
        }
        var reply = new RestReply(status, status < 300 ? 0 : ErrorIn(body).Code, body);
        if (!reply.IsSuccess)
            LogDeclined(call.Route, reply.Status, reply.Code, Advice(reply.Code));
        return reply;
    }

    private void WaitAsTold(Bucket bucket, HttpResponseMessage response, RestError error)
    {
        var scope = response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes) ? scopes.First() : "user";
        if (scope != "shared")
            _invalid.Add();
        var told = error.RetryAfter ?? response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 1;
        var pause = TimeSpan.FromSeconds(told) + TimeSpan.FromMilliseconds(20);
        if (error.Global || scope == "global")
            _global.CloseFor(pause);
        else
            bucket.CloseFor(pause);
    }

    private HttpRequestMessage RequestOf(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Path);
        if (!call.IsInteraction)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        if (!call.Body.IsEmpty)
            request.Content = new ReadOnlyMemoryContent(call.Body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        return request;
    }

    private TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(100 * Math.Pow(2, attempt - 1) * (0.5 + random.NextDouble()));

    /// <summary>The permission that is missing there, as Discord's own interface calls it.</summary>
    private static string Advice(int code) => code switch
    {
        50001 => ". The bot needs the permission \"View Channel\" there",
        50013 => ". The bot needs the permission \"Send Messages\" there, or in a thread \"Send Messages in Threads\"",
        160002 => ". The bot needs the permission \"Read Message History\" there",
        _ => "",
    };

    private static RestError ErrorIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.RestError) ?? new RestError();
        }
        catch (JsonException)
        {
            return new RestError();
        }
    }

    /// <summary>Says once that what came is not what Discord answers: a page of somebody else's, or the wrong address.</summary>
    public void SayUnreadable(string path)
    {
        if (!Interlocked.Exchange(ref _isSaidUnreadable, true))
            LogUnreadable(path);
    }

    [LoggerMessage(411, LogLevel.Error,
        "Discord refuses the token. Copy it anew from the Discord Developer Portal, page Bot, and set Discord:Token")]
    private partial void LogRefused();

    [LoggerMessage(412, LogLevel.Warning, "Discord declined {Route}: {Status}, code {Code}{Advice}")]
    private partial void LogDeclined(string route, int status, int code, string advice);

    [LoggerMessage(413, LogLevel.Warning, "{Route} did not reach Discord, or its answer was lost: {Error}")]
    private partial void LogLost(string route, string error);

    [LoggerMessage(417, LogLevel.Warning, "{Path} was not answered as Discord's API answers; see Discord:ApiBaseUrl. It is asked again")]
    private partial void LogUnreadable(string path);

    [LoggerMessage(415, LogLevel.Warning, "{Route} was given up after {Seconds} seconds: Discord did not take it in time")]
    private partial void LogGivenUp(string route, double seconds);
}
