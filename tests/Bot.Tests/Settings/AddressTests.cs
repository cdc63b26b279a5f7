using Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Settings;

/// <summary>Addresses that could not be used are refused before anything starts.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("none")]
    public void Health_is_served_on_an_address_of_this_machine(string listen) => Assert.Empty(Mistakes("Health:Listen", listen));

    [Theory]
    [InlineData("http://intranet.example:8080")]
    [InlineData("http://localhost.example:8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:8080/health")]
    public void A_name_for_health_would_be_listened_on_everywhere_and_is_refused(string listen) => Assert.Equal(
        [
            $"Health:Listen: \"{listen}\" is not allowed. "
                + "Give an http address with a port, whose host is an IP address, localhost or *, or none.",
        ],
        Mistakes("Health:Listen", listen));

    [Fact]
    public void A_star_is_every_address() =>
        Assert.Contains(HostingSettings.ListenOf(With(("Health:Listen", "http://*:8080")))!.Host, (string[])["[::]", "0.0.0.0"]);

    [Theory]
    [InlineData("https://127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:8081/updates")]
    public void Updates_are_taken_without_a_certificate_and_a_path(string listen) => Assert.Equal(
        [$"Telegram:WebhookListen: \"{listen}\" is not allowed. Give an http address with a port and no path."],
        Mistakes("Telegram:WebhookListen", listen));

    [Fact]
    public void A_collector_without_a_scheme_is_refused() => Assert.Equal(
        ["OTEL_EXPORTER_OTLP_ENDPOINT: \"collector:4317\" is not allowed. Give an http or https address, such as http://collector:4317."],
        Mistakes("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", false, true)]
    [InlineData("OTEL_SERVICE_NAME", false, false)]
    public void Only_what_an_endpoint_is_named_for_is_pushed(string key, bool metrics, bool traces)
    {
        var settings = With((key, "http://127.0.0.1:4317"));

        Assert.Equal((metrics, traces), (OtlpEndpoints.AreMetricsPushed(settings), OtlpEndpoints.AreTracesPushed(settings)));
    }

    private static IReadOnlyList<string> Mistakes(string key, string value) => SettingsCheck.Mistakes(With((key, value)));

    private static IConfiguration With((string Key, string Value) setting) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(setting.Key, setting.Value)]).Build();
}
