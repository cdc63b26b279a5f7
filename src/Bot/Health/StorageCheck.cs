using Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Whether settings and pinned cards can be kept. Without, the bot answers all the same.</summary>
internal sealed class StorageCheck(StorageState storage) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(storage.IsUp ? HealthCheckResult.Healthy("open") : HealthCheckResult.Degraded("cannot be used; see the log"));
}
