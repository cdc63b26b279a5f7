using System.Diagnostics.Metrics;
using Bot.Telemetry;

namespace Bot.Metrics;

/// <summary>Counts edits of the content that came into force and those that could not.</summary>
internal static class ContentReloads
{
    private static readonly Counter<long> Reloads =
        Instruments.Meter.CreateCounter<long>("bot_content_reloads", description: "Edits of the content, by what came of them.");

    public static void Loaded() => Reloads.Add(1, new KeyValuePair<string, object?>("result", "loaded"));

    public static void Failed() => Reloads.Add(1, new KeyValuePair<string, object?>("result", "failed"));
}
