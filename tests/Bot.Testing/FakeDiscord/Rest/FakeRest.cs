using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.Spec;
using Bot.Testing.FakeDiscord.World;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.FakeDiscord.Rest;

/// <summary>Takes a request through the same gates as Discord does: headers, limits, the document, the routes.</summary>
internal sealed class FakeRest(DiscordServerOptions options, Faults faults, Routes routes, Violations violations)
{
    private readonly OpenApi? _document = options.Checks ? OpenApi.Find() : null;
    private readonly RateLimits _limits = new(options);
    private readonly long _start = options.Time.GetTimestamp();

    public ConcurrentQueue<RestRequest> Requests { get; } = new();

    /// <summary>Whether traffic is held against Discord's own document.</summary>
    public bool IsChecked => _document is not null;

    /// <summary>Requests refused with 429 because the bot was too fast, not because a fault was asked for.</summary>
    public int TooFast { get; private set; }

    public async Task AnswerAsync(HttpContext http)
    {
        var request = await ReadAsync(http.Request);
        if (options.Checks)
            Requests.Enqueue(request);
        var fault = faults.For(request);
        if (fault is { Delay: { Ticks: > 0 } delay })
            await Task.Delay(delay, options.Time);
        if (fault is { Status: 0, AfterActing: false })
        {
            http.Abort();
            return;
        }
        var bucket = _limits.Take(request);
        var reply = fault is { Status: > 0, AfterActing: false } ? Faulty(fault)
            : bucket.IsExceeded ? TooManyRequests(bucket.RetryAfter, bucket.IsGlobal ? "global" : "user")
            : await ConsiderAsync(request);
        if (fault is { AfterActing: true, Status: 0 })
        {
            http.Abort();
            return;
        }
        await WriteAsync(http.Response, fault is { AfterActing: true } ? Faulty(fault) : reply, bucket);
    }

    private async Task<RestReply> ConsiderAsync(RestRequest request)
    {
        if (Refusal(request) is { } refusal)
            return refusal;
        using var body = request.Body is null ? null : JsonDocument.Parse(request.Body.ToJsonString());
        if (_document is not null)
            foreach (var fault in _document.FaultsOfRequest(request.Method, request.Path, body?.RootElement))
                violations.Add($"request {fault}");
        if (OwnRules.Broken(request) is { Count: > 0 } broken)
        {
            foreach (var rule in broken)
                violations.Add($"request {request.Method} {request.Path}: {rule}");
            return RestReply.Error(400, 50035, $"Invalid Form Body: {string.Join("; ", broken)}");
        }
        var reply = await routes.AnswerAsync(request);
        if (_document is not null)
        {
            using var answer = reply.Body is null ? null : JsonDocument.Parse(reply.Body.ToJsonString());
            foreach (var fault in _document.FaultsOfResponse(request.Method, request.Path, reply.Status, answer?.RootElement))
                violations.Add($"fake {fault}");
        }
        return reply;
    }

    private RestReply? Refusal(RestRequest request)
    {
        if (!request.Headers.TryGetValue("User-Agent", out var agent) || !OwnRules.IsUserAgent(agent))
        {
            violations.Add($"request {request.Method} {request.Path}: User-Agent \"{agent}\"");
            return new RestReply(403, null);
        }
        if (!request.IsInteraction && request.Path != "/gateway"
            && !(request.Headers.TryGetValue("Authorization", out var authorization) && authorization == $"Bot {options.Token}"))
            return RestReply.Error(401, 0, "401: Unauthorized");
        return null;
    }

    private RestReply Faulty(RestFault fault) => fault.Status == 429
        ? TooManyRequests(fault.RetryAfter, fault.Scope, asked: true)
        : new RestReply(
            fault.Status, fault.Status < 500 ? new JsonObject { ["code"] = fault.Code, ["message"] = $"{fault.Status}: asked for" } : null)
        { Text = fault.Text };

    private RestReply TooManyRequests(double retryAfter, string scope, bool asked = false)
    {
        if (!asked)
            TooFast++;
        return new RestReply(429, new JsonObject
        {
            ["message"] = "You are being rate limited.", ["retry_after"] = retryAfter, ["global"] = scope == "global", ["code"] = 0,
        })
        { Scope = scope, RetryAfter = retryAfter };
    }

    private async Task<RestRequest> ReadAsync(HttpRequest request)
    {
        var path = request.Path.Value!["/api/v10".Length..];
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var at = options.Time.GetElapsedTime(_start).TotalSeconds;
        return new RestRequest(request.Method, path, request.QueryString.Value ?? "", await BodyAsync(request), headers, at);
    }

    /// <summary>The JSON of the request; of a multipart form its <c>payload_json</c>, with what Discord adds about each file.</summary>
    private static async Task<JsonNode?> BodyAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var body = (form["payload_json"].ToString() is { Length: > 0 } json ? JsonNode.Parse(json) : null) as JsonObject ?? [];
            foreach (var named in body["attachments"] as JsonArray ?? [])
                if (form.Files[$"files[{named!["id"]}]"] is { } file)
                    named["filename"] ??= file.FileName;
            return body;
        }
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static async Task WriteAsync(HttpResponse response, RestReply reply, Bucket bucket)
    {
        response.StatusCode = reply.Status;
        bucket.WriteTo(response.Headers);
        if (reply.Scope is { } scope)
        {
            response.Headers["X-RateLimit-Scope"] = scope;
            response.Headers["Retry-After"] = Math.Ceiling(reply.RetryAfter).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (scope == "global")
                response.Headers["X-RateLimit-Global"] = "true";
        }
        if (reply is { Body: null, Text: null })
            return;
        response.ContentType = "application/json";
        await response.WriteAsync(reply.Text ?? reply.Body!.ToJsonString());
    }
}
