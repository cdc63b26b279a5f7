using System.Diagnostics;
using Bot.Core.Moderation;
using Bot.Storage;
using Bot.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Load.Storage;

/// <summary>What the storage costs the path of every message, with many servers stored, in processor time.</summary>
internal static class ReadsTable
{
    private const string Platform = "platform";
    private const int Batch = 10_000;
    private const int Messages = 2_000_000;

    /// <summary>Each with settings of its own, a tenth with those of a channel too, and as many people with a country.</summary>
    public static async Task<int> RunAsync(int servers)
    {
        Console.WriteLine(
            "| storage | servers | people | load at start, ms | memory, MB | "
            + "settings and presence, ns a message | country, ns a message | bytes a message |\n|---|---|---|---|---|---|---|---|");
        foreach (var provider in Enum.GetValues<StorageProvider>())
        {
            await using var place = await Place.Make(provider);
            if (place is null)
                continue;
            await Fill(place, servers);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            using var host = await Start(place);
            var load = clock.Elapsed;
            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
            var (settings, bytes) = Measure(servers, Settings(host.Services));
            var (country, more) = Measure(servers, Country(host.Services));
            Console.WriteLine($"| {provider} | {servers} | {servers} | {load.TotalMilliseconds:F0} | {memory / 1e6:F1} "
                + $"| {settings:F0} | {country:F0} | {bytes + more:F2} |");
            await host.StopAsync();
        }
        return 0;
    }

    private static async Task<IHost> Start(Place place)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(place.Configure);
        var host = builder.Build();
        await host.StartAsync();
        return host.Services.GetRequiredService<StorageState>() is { IsUp: false } down
            ? throw new InvalidOperationException(down.Reason) : host;
    }

    private static async Task Fill(Place place, int servers)
    {
        using var host = await Start(place);
        var (database, key) =
            (host.Services.GetRequiredService<Database>(), host.Services.GetRequiredService<Bot.Storage.People.PersonKey>());
        for (var first = 0; first < servers; first += Batch)
            await database.Write(context =>
            {
                for (var server = first; server < Math.Min(first + Batch, servers); server++)
                {
                    context.Add(Row(server, 0));
                    if (server % 10 == 0)
                        context.Add(Row(server, 1));
                    var person = new byte[16];
                    System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(person, key.Of(Platform, server));
                    context.Add(new PersonRow { Person = person, Country = "GB" });
                }
                return Task.FromResult(true);
            }, [], CancellationToken.None);
        await host.StopAsync();
    }

    /// <summary>No two servers set the same, which is the worst that memory can meet.</summary>
    private static SettingsRow Row(int server, int channel)
    {
        var row = SettingsRow.At(new ChatPlace(Platform, server, channel));
        row.Write(new ChatSettings { Country = "GB", Cooldown = TimeSpan.FromSeconds(server), Pinners = channel });
        return row;
    }

    /// <summary>As of every message: is the bot there, and what is set in its channel and its server?</summary>
    private static Func<ChatPlace, bool> Settings(IServiceProvider services)
    {
        var (settings, present) = (services.GetRequiredService<IChatSettingsStore>(), services.GetRequiredService<IServerStore>());
        return server =>
        {
            present.Present(server);
            return settings.At(server with { Channel = 1 }) is not null | settings.At(server) is not null;
        };
    }

    /// <summary>As of every message that is answered: which country has its writer chosen?</summary>
    private static Func<ChatPlace, bool> Country(IServiceProvider services)
    {
        var people = services.GetRequiredService<IPeopleStore>();
        return server => people.CountryOf(Platform, server.Server) is not null;
    }

    private static (double Nanoseconds, double Bytes) Measure(int servers, Func<ChatPlace, bool> read)
    {
        Read(Messages / 10);
        var (bytes, processor) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        var found = Read(Messages);
        processor = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return found < Messages ? throw new InvalidOperationException("Something stored was not found.")
            : (processor.TotalNanoseconds / Messages, (double)bytes / Messages);

        int Read(int messages)
        {
            var hits = 0;
            // A stride that is prime to the number of servers meets them in an order no cache foresees.
            for (var i = 0; i < messages; i++)
                hits += read(new ChatPlace(Platform, (long)i * 7_919 % servers)) ? 1 : 0;
            return hits;
        }
    }
}
