using System.Diagnostics;
using Bot.Core.Moderation;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Load.Storage;

/// <summary>How long after a change was acknowledged in one process another still knows the old value; on PostgreSQL.</summary>
internal static class NoticeTable
{
    public static async Task<int> RunAsync(int changes)
    {
        await using var place = await Place.Make(StorageProvider.Postgresql);
        if (place is null)
            return 1;
        using var one = await Start(place);
        using var other = await Start(place);
        var (here, there) =
            (one.Services.GetRequiredService<IChatSettingsStore>(), other.Services.GetRequiredService<IChatSettingsStore>());
        // Whoever has just started does not listen at once.
        await Delay(here, there, TimeSpan.Zero);
        var (writes, delays) = (new double[changes], new double[changes]);
        for (var i = 0; i < changes; i++)
            (writes[i], delays[i]) = await Delay(here, there, TimeSpan.FromSeconds(i + 1));
        Console.WriteLine("| PostgreSQL | median, ms | 99th percentile, ms | longest, ms |\n|---|---|---|---|");
        Print("a change until it is kept", writes);
        Print("from then until the other process knows", delays);
        await other.StopAsync();
        await one.StopAsync();
        return 0;
    }

    private static async Task<(double Write, double Delay)> Delay(IChatSettingsStore here, IChatSettingsStore there, TimeSpan value)
    {
        var place = new ChatPlace("platform", 1);
        var start = Stopwatch.GetTimestamp();
        var line = new SettingsChange(place, DateTimeOffset.UnixEpoch, 1, SettingName.Cooldown, "");
        await here.Change(line, set => set with { Cooldown = value }, CancellationToken.None);
        var write = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        while (there.At(place)?.Cooldown != value)
            await Task.Yield();
        return (write, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<IHost> Start(Place place)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(place.Configure);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static void Print(string what, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        Console.WriteLine(
            $"| {what} | {milliseconds[milliseconds.Length / 2]:F2} "
                + $"| {milliseconds[milliseconds.Length * 99 / 100]:F2} | {milliseconds[^1]:F2} |");
    }
}
