using System.Diagnostics;

namespace Bot.Load.Alerts;

/// <summary>Waits for alerts, and prints a row for each.</summary>
internal sealed class Watch(Prometheus prometheus)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan Well = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly HashSet<string> _tried = [];

    /// <summary>Alerts that did not fire by their fault.</summary>
    public int Wrong { get; private set; }

    /// <summary>A bot that is well makes no alert fire, once Prometheus has heard of it.</summary>
    public async Task QuietAsync()
    {
        for (var start = Stopwatch.GetTimestamp(); !await prometheus.HasHeardAsync() && Stopwatch.GetElapsedTime(start) < Patience;)
            await Task.Delay(Tick);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Well; await Task.Delay(Tick))
            foreach (var fired in await prometheus.FiringAsync())
                if (_tried.Add(fired.Name))
                    Fails(fired.Name, "none", "fired");
        _tried.Clear();
        Console.WriteLine($"| none | none, for {Well.TotalSeconds} s | | |");
    }

    /// <summary>Injects a fault and waits until its alert fires.</summary>
    /// <param name="fault">In words, for the table.</param>
    /// <param name="everySecond">Done while waiting.</param>
    /// <param name="platform">Which the alert must name; null where it names none or any.</param>
    public async Task FireAsync(string alert, string fault, Func<Task> inject, Action? everySecond = null, string? platform = null)
    {
        _tried.Add(alert);
        if (await FiringAsync(alert, platform) is not null)
        {
            Fails(alert, fault, "fired before");
            return;
        }
        var start = Stopwatch.GetTimestamp();
        await inject();
        for (var nudges = 0; Stopwatch.GetElapsedTime(start) is var elapsed && elapsed < Patience; await Task.Delay(Tick))
        {
            if (await FiringAsync(alert, platform) is { } fired)
            {
                Console.WriteLine($"| {alert} | {fault} | {elapsed.TotalSeconds:F1} | {fired.Summary} |");
                return;
            }
            if (elapsed.TotalSeconds < nudges)
                continue;
            nudges++;
            everySecond?.Invoke();
        }
        Fails(alert, fault, $"not within {Patience.TotalSeconds}");
    }

    public void LeaveOut(string alert, string fault, string why)
    {
        _tried.Add(alert);
        Console.WriteLine($"| {alert} | {fault} | left out: {why} | |");
    }

    /// <summary>Alerts that somebody has added without a fault to fire them.</summary>
    public async Task CompareAsync()
    {
        foreach (var alert in (await prometheus.NamesAsync()).Except(_tried))
            Fails(alert, "none is written", "not tried");
    }

    private async Task<Alert?> FiringAsync(string alert, string? platform) => (await prometheus.FiringAsync())
        .FirstOrDefault(fired => fired.Name == alert && (platform is null || fired.Platform == platform));

    private void Fails(string alert, string fault, string why)
    {
        Wrong++;
        Console.WriteLine($"| {alert} | {fault} | WRONG: {why} | |");
    }
}
