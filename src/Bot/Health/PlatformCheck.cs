using Bot.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Whether every connection to the platform stands.</summary>
internal sealed class PlatformCheck(PlatformTelemetry platform) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(platform.Lines.AreUp == true
            ? HealthCheckResult.Healthy("connected")
            : HealthCheckResult.Unhealthy("not connected"));
}
