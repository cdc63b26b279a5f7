using Bot.Core.Topics;
using Bot.Health;
using Bot.Metrics;
using Bot.Settings;
using Bot.Storage;
using Bot.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Bot.Hosting;

/// <summary>What a worker on a platform has and a chat in the terminal has not: health, metrics, and time to finish.</summary>
internal static class Operations
{
    /// <summary>For what stops once the platforms have: storage, health, metrics.</summary>
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(5);

    public static void AddOperations(this IServiceCollection services, IConfiguration settings, bool discord, bool telegram)
    {
        var folder = HostingSettings.DataFolderOf(settings);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);
        var checks = services.AddHealthChecks()
            .AddCheck<ContentCheck>("content")
            .AddCheck<StorageCheck>("storage")
            .AddCheck("data", new DataFolderCheck(folder));
        if (discord)
            checks.AddCheck(PlatformTelemetry.Discord.Name, new PlatformCheck(PlatformTelemetry.Discord));
        if (telegram)
            checks.AddCheck(PlatformTelemetry.Telegram.Name, new PlatformCheck(PlatformTelemetry.Telegram));
        services.AddSingleton(provider => new WorkerInstruments(
            provider.GetRequiredService<Func<TopicLibrary>>(), provider.GetRequiredService<StorageState>(), folder,
            provider.GetRequiredService<TimeProvider>()));
        services.AddExporters(settings);
        services.AddHostedService<HealthServer>().AddHostedService<ClockWatch>();
    }
}
