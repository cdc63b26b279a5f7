using Bot.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Metrics;

/// <summary>Metrics go to whoever reads /metrics, and with traces to OTLP where the environment names an endpoint.</summary>
internal static class Exporters
{
    /// <summary>The standard's own keys, read by the exporter; any of them switches it on.</summary>
    private static readonly string[] Endpoints =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    public static void AddExporters(this IServiceCollection services, IConfiguration settings)
    {
        var pushes = Endpoints.Any(key => !string.IsNullOrWhiteSpace(settings[key]));
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("bot").AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Instruments.Name)
                    .AddInstrumentation(provider => provider.GetRequiredService<WorkerInstruments>())
                    .AddPrometheusExporter(page => (page.ScopeInfoEnabled, page.TargetInfoEnabled) = (false, false));
                if (pushes)
                    metrics.AddOtlpExporter();
            });
        if (pushes)
            telemetry.WithTracing(traces => traces.AddSource(Instruments.Name).AddOtlpExporter());
    }
}
