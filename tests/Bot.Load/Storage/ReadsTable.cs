using System.Diagnostics;
using Bot.Core.Moderation;
using Bot.Storage;
using Bot.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Load.Storage;

/// <summary>What the storage costs the path of every message, with many servers stored: it looks up server, channel, person and presence.</summary>
internal static class ReadsTable
{
    private const string Platform = "platform";
    private const int Batch = 10_000;
    private const int Messages = 2_000_000;

    /// <summary>Each with settings of its own, a tenth with those of a channel too, and as many people with a country.</summary>
    public static async Task<int> RunAsync(int servers)
    {
        Console.WriteLine("| storage | servers | people | load at start, ms | memory, MB | a message, ns | a message, bytes |\n|---|---|---|---|---|---|---|");
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
            var (nanoseconds, bytes) = Measure(host.Services, servers);
            Console.WriteLine(
                $"| {provider} | {servers} | {servers} | {load.TotalMilliseconds:F0} | {memory / 1e6:F1} | {nanoseconds:F0} | {bytes:F2} |");
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
        var (database, key) = (host.Services.GetRequiredService<Database>(), host.Services.GetRequiredService<Bot.Storage.People.PersonKey>());
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
            }, null, CancellationToken.None);
        await host.StopAsync();
    }

    /// <summary>No two servers set the same, which is the worst that memory can meet.</summary>
    private static SettingsRow Row(int server, int channel)
    {
        var row = SettingsRow.At(new ChatPlace(Platform, server, channel));
        row.Write(new ChatSettings { Country = "GB", Cooldown = TimeSpan.FromSeconds(server), Pinners = channel });
        return row;
    }

    private static (double Nanoseconds, double Bytes) Measure(IServiceProvider services, int servers)
    {
        var settings = services.GetRequiredService<IChatSettingsStore>();
        var (people, present) = (services.GetRequiredService<IPeopleStore>(), services.GetRequiredService<IServerStore>());
        Read(Messages / 10);
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var found = Read(Messages);
        var took = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return found < Messages ? throw new InvalidOperationException("Something stored was not found.")
            : (took.TotalNanoseconds / Messages, (double)bytes / Messages);

        int Read(int messages)
        {
            var hits = 0;
            for (var i = 0; i < messages; i++)
            {
                // A stride that is prime to the number of servers meets them in an order no cache foresees.
                var server = new ChatPlace(Platform, (long)i * 7_919 % servers);
                present.Present(server);
                if (settings.At(server with { Channel = 1 }) is not null | settings.At(server) is not null)
                    hits++;
                if (people.CountryOf(Platform, server.Server) is null)
                    hits--;
            }
            return hits;
        }
    }
}
