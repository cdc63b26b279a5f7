using System.Diagnostics;
using System.Globalization;

namespace Bot.Storage.Kill;

/// <summary>Kills a process that writes, again and again on one database, and looks after each kill what is left.</summary>
/// <param name="WhileStarting">Kills before the process had said of anything that it was kept.</param>
/// <param name="Acknowledged">Changes the process said were kept.</param>
/// <param name="Lost">Of those, what was not there afterwards, in words.</param>
public sealed record KillRun(int Kills, int WhileStarting, int Acknowledged, IReadOnlyList<string> Lost)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="random">Chooses the moments.</param>
    public static async Task<KillRun> Run(StorageOptions options, int kills, Random random, CancellationToken ct)
    {
        var (ledger, lost, whileStarting) = (new Ledger(), new HashSet<string>(), 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var isEarly = kill % 5 == 0;
            if (!await WriteAndKill(options, ledger, isEarly, TimeSpan.FromMilliseconds(random.Next(isEarly ? 1_500 : 1_000)), ct))
                whileStarting++;
            await using var stores = await RunningStores.Start(options);
            lost.UnionWith(await ledger.Lost(stores));
        }
        return new KillRun(kills, whileStarting, ledger.Acknowledged, [.. lost]);
    }

    /// <param name="isEarly">Whether the time counts from the start of the process, and not from when it begins to write.</param>
    /// <returns>Whether it had begun to write.</returns>
    private static async Task<bool> WriteAndKill(StorageOptions options, Ledger ledger, bool isEarly, TimeSpan after, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(KillRun).Assembly.Location, $"{options.Provider}", options.Path, options.ConnectionString ?? "", $"{ledger.Highest}"])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        using var writer = Process.Start(start)!;
        var began = new TaskCompletionSource();
        var reading = Read(writer, ledger, began);
        try
        {
            if (!isEarly)
                await began.Task.WaitAsync(Patience, ct);
            await Task.Delay(after, ct);
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync(CancellationToken.None);
            await reading;
        }
        return began.Task.IsCompletedSuccessfully;
    }

    /// <summary>To the end of what it said before it was killed.</summary>
    private static async Task Read(Process writer, Ledger ledger, TaskCompletionSource began)
    {
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ') is [var kept, var number] && Enum.TryParse<Kept>(kept, out var what))
            {
                ledger.Add(what, int.Parse(number, CultureInfo.InvariantCulture));
                began.TrySetResult();
            }
        began.TrySetException(new InvalidOperationException("The writer ended before anything was kept; it has said why."));
        _ = began.Task.Exception;
    }
}
