using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Telegram.Updates;

/// <summary>Listens for updates that Telegram posts: takes them in, says 200 at once, and answers them afterwards.</summary>
internal sealed partial class Webhook(Inbox inbox, TelegramOptions options, string secret, ILogger logger)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostWaiting = 10_000;
    private const int LargestUpdate = 1 << 20;

    private readonly byte[] _secret = Encoding.ASCII.GetBytes(secret);
    private readonly Channel<Update> _waiting = Channel.CreateBounded<Update>(MostWaiting);

    /// <summary>Runs until stopped.</summary>
    /// <param name="listening">Called once updates can come.</param>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public async Task Run(Func<Task> listening, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.WebhookListen.ToString())
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestUpdate);
        await using var app = builder.Build();
        app.MapPost(options.WebhookUrl!.AbsolutePath, Receive);
        await app.StartAsync(ct);
        await listening();
        PlatformTelemetry.Telegram.Lines.Up();
        await using var stopping = ct.Register(() => _waiting.Writer.TryComplete());
        // What Telegram was told is taken in is answered, told to stop or not.
        await foreach (var update in _waiting.Reader.ReadAllAsync(CancellationToken.None))
            _ = inbox.Take(update);
        await app.StopAsync(CancellationToken.None);
        await inbox.Close();
    }

    private async Task<IResult> Receive(HttpRequest request)
    {
        if (!CryptographicOperations.FixedTimeEquals(_secret, Encoding.ASCII.GetBytes(request.Headers[SecretHeader].ToString())))
            return Results.Unauthorized();
        if (await Read(request) is { } update && !_waiting.Writer.TryWrite(update))
            // Telegram posts it again later.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Results.Ok();
    }

    /// <returns>Null for what cannot be read: posted again, it would hold up all the others.</returns>
    private async Task<Update?> Read(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Update>(request.Body, JsonBotAPI.Options, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            LogUnreadable(logger);
            return null;
        }
    }

    [LoggerMessage(305, LogLevel.Warning, "An update could not be read and is left out")]
    private static partial void LogUnreadable(ILogger logger);
}
