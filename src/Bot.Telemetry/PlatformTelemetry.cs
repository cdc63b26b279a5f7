using System.Diagnostics;

namespace Bot.Telemetry;

/// <summary>What one platform tells about itself. There is one of each in a process, as a process signs in to each at most once.</summary>
public sealed class PlatformTelemetry
{
    private readonly KeyValuePair<string, object?> _label;
    private readonly KeyValuePair<string, object?>[] _kinds;

    private PlatformTelemetry(string name)
    {
        Name = name;
        _label = new(Instruments.Platform, name);
        _kinds = [.. Enum.GetNames<Incoming>().Select(kind => KeyValuePair.Create(Instruments.Kind, (object?)kind.ToLowerInvariant()))];
    }

    public static PlatformTelemetry Discord { get; } = new("discord");

    public static PlatformTelemetry Telegram { get; } = new("telegram");

    public static IReadOnlyList<PlatformTelemetry> All { get; } = [Discord, Telegram];

    public string Name { get; }

    public Lines Lines { get; } = new();

    /// <summary>An event was taken in.</summary>
    /// <returns>When, to be handed to <see cref="Answering"/>.</returns>
    public long Heard(Incoming kind)
    {
        Instruments.Events.Add(1, _label, _kinds[(int)kind]);
        return Stopwatch.GetTimestamp();
    }

    /// <param name="decision">Out of a closed set: it becomes a label.</param>
    public void Decided(string decision)
    {
        Instruments.Answers.Add(1, _label, new(Instruments.Decision, decision));
        Answering.Current?.Decided(decision);
    }

    /// <summary>Until it is disposed, requests of this flow belong to the event.</summary>
    /// <param name="heard">What <see cref="Heard"/> returned.</param>
    public Answering Answers(Incoming kind, long heard) => new(_label, _kinds[(int)kind], heard);

    /// <summary>A request is handed to the network now.</summary>
    /// <returns>To be disposed when its outcome is known; null where no trace is taken.</returns>
    public Activity? Requests()
    {
        if (Answering.Current is not { } answering)
            return null;
        answering.Requested(_label);
        return Instruments.Traces.StartActivity("request", ActivityKind.Client)?.SetTag(_label.Key, _label.Value);
    }

    public void RateLimited() => Instruments.RateLimited.Add(1, _label);

    /// <summary>Something waits to be sent, until <see cref="Leaves"/>.</summary>
    public void Queues() => Instruments.QueueDepth.Add(1, _label);

    public void Leaves() => Instruments.QueueDepth.Add(-1, _label);
}
