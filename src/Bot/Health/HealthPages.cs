using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>/health/live: the process answers. /health/ready: every platform is connected and content is loaded; 503 where not.</summary>
internal sealed class HealthPages(HealthCheckService checks)
{
    public const string Live = "/health/live";

    private const string Ready = "/health/ready";

    public Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        Live => http.Response.WriteAsync("live\n"),
        Ready => ReadyAsync(http),
        _ => NotFoundAsync(http),
    };

    private async Task ReadyAsync(HttpContext http)
    {
        var report = await checks.CheckHealthAsync(http.RequestAborted);
        http.Response.StatusCode =
            report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        var page = new
        {
            status = NameOf(report.Status),
            checks = report.Entries.ToDictionary(
                entry => entry.Key, entry => new { status = NameOf(entry.Value.Status), what = entry.Value.Description }),
        };
        await JsonSerializer.SerializeAsync(http.Response.Body, page, cancellationToken: http.RequestAborted);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync($"{Live} {Ready} /metrics\n");
    }

    private static string NameOf(HealthStatus status) => status.ToString().ToLowerInvariant();
}
