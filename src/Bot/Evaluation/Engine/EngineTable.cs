using System.Globalization;
using Spectre.Console;

namespace Bot.Evaluation.Engine;

/// <summary>Prints the figures of the engine for people, and how far its confidence can be believed.</summary>
internal static class EngineTable
{
    public static void Write(IAnsiConsole console, EngineResult result, IReadOnlyList<Prediction> tested)
    {
        console.Write(Figures(result));
        console.Write(Reliability(tested));
    }

    private static Table Figures(EngineResult result)
    {
        var table = new Table().MinimalBorder().AddColumns("figure", "value");
        Add("rows trained on, tested", $"{result.TrainRows:N0}, {result.TestRows:N0}");
        Add("accuracy in scope", Percent(result.InScopeAccuracy));
        Add($"accuracy in scope at threshold {Number(result.Threshold)}", Percent(result.AccuracyAtThreshold));
        Add("recall out of scope", Percent(result.OosRecall));
        Add("precision out of scope", Percent(result.OosPrecision));
        Add("half of accuracy at threshold and recall", Percent((result.AccuracyAtThreshold + result.OosRecall) / 2));
        Add("AUROC", Percent(result.Auroc));
        Add("macro F1, weighted F1", $"{Percent(result.MacroF1)}, {Percent(result.WeightedF1)}");
        Add("expected calibration error", Percent(result.Ece));
        Add("training", $"{Number(result.TrainSeconds)} s");
        Add("a message, p50, p99", $"{Number(result.P50Us)} us, {Number(result.P99Us)} us");
        Add("of the first 1,000 messages, p50", $"{Number(result.ColdP50Us)} us");
        Add("messages a second", result.MessagesPerSecond.ToString("N0", CultureInfo.InvariantCulture));
        Add("allocated a message", $"{Number(result.BytesPerMessage)} bytes");
        Add("model", $"{result.ModelBytes:N0} bytes");
        return table;

        void Add(string figure, string value) => table.AddRow(figure, value);
    }

    private static Table Reliability(IReadOnlyList<Prediction> tested)
    {
        var table = new Table().MinimalBorder().AddColumns("confidence", "right", "rows");
        foreach (var (rows, confidence, right) in Engine.Figures.Reliability(tested))
            table.AddRow(Percent(confidence), Percent(right), rows.ToString());
        return table;
    }

    private static string Percent(double? share) => share?.ToString("P1", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
