using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram.Methods;
using Bot.Testing.FakeTelegram.Spec;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.FakeTelegram;

/// <summary>
/// A Bot API server on a free port of 127.0.0.1: real long polling with confirmation by offset, webhooks, chats that keep what is said in
/// them, faults on demand. Every request and result is held against the specification where that is present; <see cref="Offences"/> lists
/// what broke it.
/// </summary>
public sealed class FakeTelegramServer : IAsyncDisposable
{
    public const string Token = "7000000001:AAFakeTokenForTestsOnly-0123456789abcd";

    private readonly WebApplication _app;
    private readonly World _world;
    private readonly BotApi _api;
    private readonly SpecCheck? _check;
    private readonly ConcurrentDictionary<string, bool> _offences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, bool> _checked = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebhookDelivery _delivery;
    private CancellationTokenSource _poll = new();

    private FakeTelegramServer(WebApplication app, TimeProvider time, SpecCheck? check)
    {
        _app = app;
        _check = check;
        _world = new World(time);
        _api = new BotApi(_world);
        _delivery = new WebhookDelivery(_world);
        People = new Crowd(_world);
    }

    /// <param name="checksSpec">Whether the specification is held against every request and result; false is faster.</param>
    public static async Task<FakeTelegramServer> Start(TimeProvider? time = null, bool checksSpec = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FakeTelegramServer(
            app, time ?? TimeProvider.System, checksSpec && ApiSpec.Shared is { } spec ? new SpecCheck(spec) : null);
        app.Map("/bot{token}/{method}", server.Serve);
        await app.StartAsync();
        return server;
    }

    public Uri Url => new(_app.Urls.First());

    public static long BotId => World.BotId;

    public static string BotName => World.BotName;

    public Crowd People { get; }

    public CallLog Calls { get; } = new();

    /// <summary>Decides what goes wrong with a call; null lets it pass.</summary>
    public Func<string, JsonObject, Fault?> Faults { get; set; } = (_, _) => null;

    /// <summary>Changes what a method returns, for tests of those who certify this server.</summary>
    public Func<string, JsonNode?, JsonNode?> Tamper { get; set; } = (_, result) => result;

    /// <summary>What the server takes the time to be; null for the truth.</summary>
    public DateTimeOffset? Clock { get; set; }

    /// <summary>Hands out each batch of updates in random order; null keeps the order.</summary>
    public Random? Disorder { set => _world.Updates.Disorder = value; }

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int Unconfirmed => _world.Updates.Count;

    public IReadOnlyCollection<string>? AllowedUpdates => _world.Updates.Allowed;

    /// <summary>What went over the wire against the specification, each once.</summary>
    public IReadOnlyCollection<string> Offences => [.. _offences.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The registered commands of a scope, such as <c>all_group_chats</c>.</summary>
    public JsonArray CommandsOf(string scope, string language = "") => _world.Commands.GetValueOrDefault($"{scope}/{language}") ?? [];

    /// <summary>Delivers a confirmed update a second time.</summary>
    public void Repeat(int updateId) => _world.Updates.Repeat(updateId);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _delivery.DisposeAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task Serve(HttpContext http)
    {
        if (Clock is { } clock)
            http.Response.Headers.Date = clock.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (http.Request.RouteValues["token"] as string != Token)
        {
            await Answer(http, new ApiError(401, "Unauthorized"));
            return;
        }
        var method = (string)http.Request.RouteValues["method"]!;
        JsonObject parameters = [];
        try
        {
            parameters = await RequestReader.Read(http.Request);
            if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
                await Answer(http, await Poll(parameters, http.RequestAborted));
            else
                await Carry(http, method, parameters);
        }
        catch (ApiError refused)
        {
            Calls.Add(new ApiCall(method, parameters, refused.Code, HadEffect: false, null, _world.Time.GetTimestamp()));
            await Answer(http, refused);
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
    }

    private async Task Carry(HttpContext http, string method, JsonObject parameters)
    {
        Note(_check?.Request(method, parameters));
        var fault = Faults(method, parameters);
        if (fault is Fault.TooMany slow)
            throw ApiError.TooMany(slow.Seconds);
        if (fault is Fault.Broken broken)
            throw new ApiError(broken.Status, broken.Status == 502 ? "Bad Gateway" : "Internal Server Error");
        var carriedOut = fault is null or Fault.Cut { AfterEffect: true } or Fault.Hang { AfterEffect: true };
        var result = carriedOut ? _api.Call(method, parameters) : null;
        if (carriedOut)
            Note(_check?.Result(method, result));
        Calls.Add(new ApiCall(method, parameters, fault is null ? 200 : 0, carriedOut, result?.DeepClone(), _world.Time.GetTimestamp()));
        if (fault is Fault.Hang)
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        else if (fault is not null)
            http.Abort();
        else
            await Answer(http, Tamper(method, result));
    }

    private async Task<JsonNode?> Poll(JsonObject parameters, CancellationToken ct)
    {
        Note(_check?.Request("getUpdates", parameters));
        if (_world.Webhook is not null)
            throw new ApiError(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        if (Faults("getUpdates", parameters) is { } fault)
            throw fault is Fault.TooMany slow ? ApiError.TooMany(slow.Seconds) : new ApiError(502, "Bad Gateway");
        var mine = new CancellationTokenSource();
        await Interlocked.Exchange(ref _poll, mine).CancelAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, mine.Token, _stopping.Token);
        try
        {
            _world.Updates.Allow(parameters["allowed_updates"] as JsonArray);
            var timeout = TimeSpan.FromSeconds(Math.Min(50, (int?)parameters["timeout"] ?? 0));
            var limit = Math.Clamp((int?)parameters["limit"] ?? 100, 1, 100);
            var updates = await _world.Updates.Take((int?)parameters["offset"] ?? 0, limit, timeout, _world.Time, stop.Token);
            foreach (var update in updates)
                if (_checked.TryAdd((int)update!["update_id"]!, true))
                    Note(_check?.Update((JsonObject)update));
            return Tamper("getUpdates", updates);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new ApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
    }

    private void Note(IReadOnlyList<string>? offences)
    {
        foreach (var offence in offences ?? [])
            _offences.TryAdd(offence, true);
    }

    private static Task Answer(HttpContext http, JsonNode? result) => Write(http, new JsonObject { ["ok"] = true, ["result"] = result });

    private static Task Answer(HttpContext http, ApiError error)
    {
        http.Response.StatusCode = error.Code;
        return Write(http, error.Answer());
    }

    private static Task Write(HttpContext http, JsonObject answer)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }
}
