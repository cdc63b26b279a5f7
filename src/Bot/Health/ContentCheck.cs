using Bot.Content;
using Bot.Core.Topics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Content that is loaded answers; where crisis lines are overdue for a check it does so with a grain of doubt.</summary>
internal sealed class ContentCheck(Func<TopicLibrary> library, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var overdue = OverdueLines.In(library(), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return Task.FromResult(overdue == 0
            ? HealthCheckResult.Healthy("loaded")
            : HealthCheckResult.Degraded($"loaded; {overdue} crisis lines are overdue for a check"));
    }
}
