using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Telemetry;

/// <summary>
/// What the process counts and times. Every label has a small closed set of values: never a person, a chat or a word somebody wrote.
/// Names are as Prometheus shows them, but for the suffixes that it adds for units and totals.
/// </summary>
public static class Instruments
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "Bot";

    internal const string Platform = "platform";
    internal const string Kind = "kind";
    internal const string Decision = "decision";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    /// <summary>Where others add instruments of their own.</summary>
    public static Meter Meter { get; } = new(Name);

    internal static ActivitySource Traces { get; } = new(Name);

    internal static Counter<long> Events { get; } =
        Meter.CreateCounter<long>("bot_events", description: "Events taken in: messages, commands, buttons and the like.");

    internal static Counter<long> Answers { get; } =
        Meter.CreateCounter<long>("bot_answers", description: "What was decided about them, silence among it.");

    internal static Histogram<double> EventToRequest { get; } = Meter.CreateHistogram(
        "bot_event_to_request", "s", "From taking an event in to handing the first request of its answer to the network.", advice: Seconds);

    internal static Counter<long> RateLimited { get; } =
        Meter.CreateCounter<long>("bot_rate_limited", description: "Answers of 429: the platform asks for patience.");

    internal static UpDownCounter<long> QueueDepth { get; } =
        Meter.CreateUpDownCounter<long>("bot_queue_depth", description: "Requests that wait for their turn or for the platform.");
}
