using System.Diagnostics.Metrics;
using Bot.Telemetry;

namespace Bot.Metrics;

/// <summary>Counts edits of the content that came into force and those that could not.</summary>
internal static class ContentReloads
{
    private static readonly Counter<long> Reloads =
        Instruments.Meter.CreateCounter<long>("bot_content_reloads", description: "Edits of the content, by what came of them.");

    /// <summary>Counts nothing yet: an increase is seen only of a counter that was there before, and an alert waits for one.</summary>
    public static void Begin()
    {
        Count("loaded", 0);
        Count("failed", 0);
    }

    public static void Loaded() => Count("loaded", 1);

    public static void Failed() => Count("failed", 1);

    private static void Count(string result, int times) => Reloads.Add(times, new KeyValuePair<string, object?>("result", result));
}
