using System.Diagnostics;

namespace Bot.Telemetry;

/// <summary>One event on its way to the request that answers it: a span where traces are taken, a time in any case.</summary>
public sealed class Answering : IDisposable
{
    private static readonly AsyncLocal<Answering?> Flow = new();

    private readonly Activity? _span;
    private readonly long _heard;
    private int _requested;

    internal Answering(KeyValuePair<string, object?> platform, KeyValuePair<string, object?> kind, long heard)
    {
        _heard = heard;
        _span = Instruments.Traces.StartActivity(
            ActivityKind.Consumer, parentContext: default, [platform, kind], name: "answer",
            startTime: TimeProvider.System.GetUtcNow() - Stopwatch.GetElapsedTime(heard));
        Flow.Value = this;
    }

    internal static Answering? Current => Flow.Value;

    internal void Decided(string decision) => _span?.SetTag(Instruments.Decision, decision);

    /// <summary>Counts the first request alone: later ones wait for the platform's limits between messages.</summary>
    internal void Requested(KeyValuePair<string, object?> platform)
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0)
            Instruments.EventToRequest.Record(Stopwatch.GetElapsedTime(_heard).TotalSeconds, platform);
    }

    public void Dispose()
    {
        Flow.Value = null;
        _span?.Dispose();
    }
}
