using System.Net.Sockets;
using Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Bot.Health;

/// <summary>Serves health and metrics on one port. Without the port the bot answers all the same.</summary>
internal sealed partial class HealthServer(
    IConfiguration settings, HealthCheckService checks, MeterProvider metrics, ILogger<HealthServer> logger)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (HostingSettings.ListenOf(settings) is not { } listen)
            return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listen.AbsoluteUri).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        _app = builder.Build();
        _app.UseOpenTelemetryPrometheusScrapingEndpoint(metrics, predicate: null, path: "/metrics", null, null);
        _app.Run(new HealthPages(checks).AnswerAsync);
        try
        {
            await _app.StartAsync(cancellationToken);
            LogListening(_app.Urls.First());
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            LogTaken(listen, taken.Message);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not null)
            await _app.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [LoggerMessage(100, LogLevel.Information, "Health and metrics are served on {Address}")]
    private partial void LogListening(string address);

    [LoggerMessage(101, LogLevel.Warning,
        "{Address} (Health:Listen) cannot be listened on, so health and metrics are not served: {Why} "
        + "Give another address, or none. The bot goes on")]
    private partial void LogTaken(Uri address, string why);
}
