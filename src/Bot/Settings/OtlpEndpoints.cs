using Microsoft.Extensions.Configuration;

namespace Bot.Settings;

/// <summary>The standard's own keys: where metrics and traces are pushed. One for all, and one for each that goes before it.</summary>
internal static class OtlpEndpoints
{
    public const string Metrics = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    public const string Traces = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    private const string All = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static bool AreMetricsPushed(IConfiguration settings) => IsSet(settings, All) || IsSet(settings, Metrics);

    public static bool AreTracesPushed(IConfiguration settings) => IsSet(settings, All) || IsSet(settings, Traces);

    /// <returns>One line for each that is no address; without its scheme the exporter would end the start.</returns>
    public static IEnumerable<string> Mistakes(IConfiguration settings) => new[] { All, Metrics, Traces }
        .Where(key => IsSet(settings, key)
            && !(Uri.TryCreate(settings[key], UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        .Select(key => $"{key}: \"{settings[key]}\" is not allowed. Give an http or https address, such as http://collector:4317.");

    private static bool IsSet(IConfiguration settings, string key) => !string.IsNullOrWhiteSpace(settings[key]);
}
