using System.Globalization;
using Bot.Benchmarks.Engines;
using Bot.Testing;
using Spectre.Console;

namespace Bot.Benchmarks.Contests;

/// <summary><c>engines [--corpus DIR]</c>: every engine on one corpus, side by side.</summary>
internal static class EnginesContest
{
    public static int Run(string[] arguments)
    {
        var folder = arguments is ["--corpus", var named] ? named : Path.Combine(Repository.SharedData ?? "", "corpora", "clinc150");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine("No corpus here: name a folder of *train*.tsv and *val*.tsv files with --corpus DIR.");
            return 2;
        }
        var corpus = Corpus.Read(folder);
        Console.Error.WriteLine($"{corpus.Name}: {corpus.Train.Count} rows to learn from, {corpus.Test.Count} asked");
        var results = new List<Measured>();
        foreach (var create in Roster.All())
        {
            using var engine = create();
            results.Add(Contest.Run(engine, corpus.Train, corpus.Test));
            Console.Error.WriteLine(results[^1]);
        }
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
        AnsiConsole.Write(TableOf(results));
        return 0;
    }

    private static Table TableOf(List<Measured> results)
    {
        var ours = results[0];
        var table = new Table().MinimalBorder().AddColumns(
            "engine", "asked", "in scope %", "half-sum %", "AUROC %", "train s",
            "cold p50 us", "warm p50 us", "bytes a message", "memory MB");
        foreach (var result in results)
            table.AddRow(result.Engine, result.Messages.ToString(), Number(100 * result.Accuracy),
                Number(100 * result.HalfSum), Number(100 * result.Auroc),
                Ratio(result.TrainSeconds, ours.TrainSeconds), Ratio(result.ColdUs, ours.ColdUs), Ratio(result.WarmUs, ours.WarmUs),
                result.BytesPerMessage?.ToString("N0", CultureInfo.InvariantCulture) ?? "-", Ratio(result.Memory / 1e6, ours.Memory / 1e6));
        return table;
    }

    private static string Ratio(double value, double ours) =>
        $"{Number(value)} ({(value / ours).ToString("N1", CultureInfo.InvariantCulture)}x)";

    private static string Number(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? "-";
}
