using Bot.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Hosting;

/// <summary>Says once that this machine's clock and the platforms' are far apart, and once when they agree again.</summary>
internal sealed partial class ClockWatch(TimeProvider time, ILogger<ClockWatch> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private ITimer? _timer;
    private bool _isOff;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Look(), null, Interval, Interval);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        var ahead = ServerClock.Ahead;
        if (ahead.Duration() > ServerClock.Tolerance == _isOff)
            return;
        _isOff = !_isOff;
        if (_isOff)
            LogOff(time.GetUtcNow().UtcDateTime, ahead > TimeSpan.Zero ? "ahead of" : "behind", ahead.Duration());
        else
            LogRight();
    }

    [LoggerMessage(102, LogLevel.Warning,
        "The clock of this machine says {Now:yyyy-MM-dd HH:mm:ss} UTC, which is {Side} the platform's by {Difference}. Set it right: "
        + "until then old questions may be left out, and opening hours and check dates are wrong")]
    private partial void LogOff(DateTime now, string side, TimeSpan difference);

    [LoggerMessage(103, LogLevel.Warning, "The clock of this machine agrees with the platform's again")]
    private partial void LogRight();
}
