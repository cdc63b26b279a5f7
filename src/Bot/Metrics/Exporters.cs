using Bot.Settings;
using Bot.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Metrics;

/// <summary>Metrics go to whoever reads /metrics; they and traces go to OTLP too, where the environment names an endpoint.</summary>
internal static class Exporters
{
    public static void AddExporters(this IServiceCollection services, IConfiguration settings)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("bot").AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Instruments.Name)
                    .AddInstrumentation(provider => provider.GetRequiredService<WorkerInstruments>())
                    .AddPrometheusExporter(page => (page.ScopeInfoEnabled, page.TargetInfoEnabled) = (false, false));
                if (OtlpEndpoints.AreMetricsPushed(settings))
                    metrics.AddOtlpExporter(otlp => Aim(otlp, settings[OtlpEndpoints.Metrics]));
            });
        if (OtlpEndpoints.AreTracesPushed(settings))
            telemetry.WithTracing(traces => traces.AddSource(Instruments.Name)
                .AddOtlpExporter(otlp => Aim(otlp, settings[OtlpEndpoints.Traces])));
    }

    /// <summary>The exporter itself reads the endpoint for all, and neither of those for one.</summary>
    private static void Aim(OtlpExporterOptions otlp, string? own)
    {
        if (!string.IsNullOrWhiteSpace(own))
            otlp.Endpoint = new Uri(own);
    }
}
