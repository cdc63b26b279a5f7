namespace Bot.Telegram.Tests;

/// <summary>The system's clock, run many times as fast, so that pauses of seconds can be waited for.</summary>
internal sealed class FastTime(int factor) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _start + factor * (System.GetUtcNow() - _start);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private TimeSpan Shortened(TimeSpan time) => time < TimeSpan.Zero ? time : time / factor;
}
