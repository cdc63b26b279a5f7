using System.Diagnostics.Metrics;
using Bot.Telemetry;

namespace Bot.Discord.Gateway;

/// <summary>What the gateway's lines tell, over all shards.</summary>
internal static class GatewayInstruments
{
    /// <summary>Of the heartbeat that was acknowledged last, on whichever shard.</summary>
    public static Gauge<double> Latency { get; } =
        Instruments.Meter.CreateGauge<double>("bot_gateway_latency", "s", "From the last heartbeat to its acknowledgement.");

    public static Counter<long> Resumes { get; } =
        Instruments.Meter.CreateCounter<long>("bot_gateway_resumes", description: "Sessions taken up again where they were left.");

    public static Gauge<long> IdentifiesLeft { get; } =
        Instruments.Meter.CreateGauge<long>("bot_gateway_identifies_left", description: "Sessions that may still be started today.");
}
