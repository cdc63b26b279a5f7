using Bot.Storage;
using Bot.Storage.Kill;

namespace Bot.Load.Storage;

/// <summary>Kills a writing process, half of the times on each provider, and counts what was acknowledged and then lost.</summary>
internal static class KillTable
{
    public static async Task<int> RunAsync(int kills)
    {
        Console.WriteLine(
            "| storage | kills | before the first change was kept | acknowledged changes | of them lost |\n|---|---|---|---|---|");
        var lost = 0;
        foreach (var provider in Enum.GetValues<StorageProvider>())
        {
            await using var place = await Place.Make(provider);
            if (place is null)
                continue;
            var run = await KillRun.Run(place.Options, kills / 2, new Random(kills), CancellationToken.None);
            Console.WriteLine($"| {provider} | {run.Kills} | {run.WhileStarting} | {run.Acknowledged} | {run.Lost.Count} |");
            foreach (var what in run.Lost)
                Console.WriteLine($"lost: {what}");
            lost += run.Lost.Count;
        }
        return lost == 0 ? 0 : 1;
    }
}
