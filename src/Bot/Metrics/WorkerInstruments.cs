using System.Diagnostics.Metrics;
using Bot.Content;
using Bot.Core.Topics;
using Bot.Storage;
using Bot.Telemetry;

namespace Bot.Metrics;

/// <summary>What is looked up whenever the metrics are read: platforms, content, disk and clock.</summary>
internal sealed class WorkerInstruments
{
    private readonly Func<TopicLibrary> _library;
    private readonly string _dataFolder;
    private readonly TimeProvider _time;
    private TopicLibrary _known;
    private long _loaded;

    public WorkerInstruments(Func<TopicLibrary> library, StorageState storage, string dataFolder, TimeProvider time)
    {
        (_library, _dataFolder, _time) = (library, dataFolder, time);
        (_known, _loaded) = (library(), time.GetTimestamp());
        var meter = Instruments.Meter;
        meter.CreateObservableGauge("bot_platform_up", Platforms, description: "1 while every connection to the platform stands.");
        meter.CreateObservableGauge("bot_content_age", () => Age().TotalSeconds, "s", "Since the content in use was loaded.");
        meter.CreateObservableGauge("bot_content_overdue", Overdue, description: "Crisis lines not compared with their source in time.");
        meter.CreateObservableGauge("bot_clock_offset", () => ServerClock.Ahead.TotalSeconds, "s", "How far this clock is ahead.");
        meter.CreateObservableGauge("bot_storage_up", () => storage.IsUp ? 1 : 0, description: "1 while settings and pins can be kept.");
        meter.CreateObservableGauge("bot_data_free", Free, "By", "Room on the disk of the data folder.");
    }

    private static IEnumerable<Measurement<int>> Platforms() => PlatformTelemetry.All
        .Where(platform => platform.Lines.AreUp is not null)
        .Select(platform => new Measurement<int>(
            platform.Lines.AreUp == true ? 1 : 0, new KeyValuePair<string, object?>("platform", platform.Name)));

    /// <summary>A reload puts another library in place of the one known.</summary>
    private TimeSpan Age()
    {
        if (_library() is var now && now != _known)
            (_known, _loaded) = (now, _time.GetTimestamp());
        return _time.GetElapsedTime(_loaded);
    }

    private int Overdue() => OverdueLines.In(_library(), DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime));

    /// <summary>Nothing where the folder does not exist: then there is no disk to speak of.</summary>
    private IEnumerable<Measurement<long>> Free() =>
        Directory.Exists(_dataFolder) ? [new Measurement<long>(new DriveInfo(Path.GetFullPath(_dataFolder)).AvailableFreeSpace)] : [];
}
