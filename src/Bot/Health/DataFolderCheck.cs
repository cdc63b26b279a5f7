using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Health;

/// <summary>Whether a file can be written to the data folder. The bot answers without, but forgets at a restart.</summary>
internal sealed class DataFolderCheck(string folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Fault(folder) is null ? HealthCheckResult.Healthy("writable") : HealthCheckResult.Degraded("cannot be written"));

    /// <summary>Writes a file there and takes it away.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public static string? Fault(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "probe");
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
