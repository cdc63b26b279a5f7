using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Discord.Model;
using Bot.Discord.Rest;
using Bot.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>
/// Interactions as signed requests that Discord makes to us: no gateway, no messages. The first response is the answer to the request.
/// </summary>
internal sealed partial class InteractionsEndpoint(DiscordOptions options, ILogger<InteractionsEndpoint> logger) : IDiscordTransport
{
    private const int LongestBody = 1024 * 1024;
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(2.8);

    private readonly Signature _signature = new(options.PublicKey!);
    private readonly ConcurrentDictionary<ulong, OpenRequest> _open = new();

    /// <summary>Where it listens, once it does.</summary>
    public Uri? Address { get; private set; }

    public bool ReadsMessages => false;

    public bool Repeats => false;

    public async Task RunAsync(DiscordEvents events, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.ListenAnyIP(options.InteractionsPort!.Value);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
        });
        await using var app = builder.Build();
        app.Run(http => AnswerAsync(http, events));
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            LogTaken(options.InteractionsPort!.Value, taken.Message);
            return;
        }
        Address = new Uri(app.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        PlatformTelemetry.Discord.Lines.Up();
        LogListening(Address.Port);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stopping = ct.Register(stopped.SetResult);
        await stopped.Task;
        await app.StopAsync(CancellationToken.None);
    }

    /// <summary>What follows a first response is refused until Discord has that, so this ends when it is written, and no sooner.</summary>
    public async Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, bool once, CancellationToken ct) =>
        _open.TryRemove(interaction.Id, out var request) && request.Response.TrySetResult(response)
        && await request.Written.Task.WaitAsync(ct);

    private async Task AnswerAsync(HttpContext http, DiscordEvents events)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        // Before a single byte is looked at; Discord probes this with forged requests.
        var headers = http.Request.Headers;
        if (!_signature.IsValid(headers["X-Signature-Ed25519"].ToString(), headers["X-Signature-Timestamp"].ToString(), bytes.Span))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (Read(bytes.Span) is not { } interaction)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var request = new OpenRequest();
        try
        {
            if (await ResponseAsync(interaction, request, events) is not { } response)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
            http.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(http.Response.Body, response, DiscordJson.Default.InteractionResponse, http.RequestAborted);
            await http.Response.CompleteAsync();
            request.Written.TrySetResult(true);
        }
        finally
        {
            request.Written.TrySetResult(false);
        }
    }

    private async Task<InteractionResponse?> ResponseAsync(Interaction interaction, OpenRequest request, DiscordEvents events)
    {
        if (interaction.Type == Interaction.Ping)
            return new InteractionResponse.Pong();
        if (!_open.TryAdd(interaction.Id, request))
            return null;
        try
        {
            events.Interaction(interaction);
            return await request.Response.Task.WaitAsync(FirstResponse);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            _open.TryRemove(interaction.Id, out _);
        }
    }

    private static Interaction? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A request of Discord's that is not answered yet.</summary>
    private sealed class OpenRequest
    {
        public TaskCompletionSource<InteractionResponse> Response { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether all of the response was written.</summary>
        public TaskCompletionSource<bool> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [LoggerMessage(471, LogLevel.Information, "Taking Discord interactions on port {Port}")]
    private partial void LogListening(int port);

    [LoggerMessage(472, LogLevel.Critical, "Discord has stopped: port {Port} (Discord:InteractionsPort) cannot be listened on: {Why}")]
    private partial void LogTaken(int port, string why);
}
