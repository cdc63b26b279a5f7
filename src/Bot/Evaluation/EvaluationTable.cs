using System.Globalization;
using Spectre.Console;

namespace Bot.Evaluation;

/// <summary>Prints the figures for people: the whole, each label with the worst first, and what was taken for what.</summary>
internal static class EvaluationTable
{
    private const int MostConfusions = 25;

    public static void Write(IAnsiConsole console, EvaluationResult result, IReadOnlyList<Judgement> judgements)
    {
        console.Write(Figures(result));
        console.Write(Labels(result));
        console.Write(Confusions(judgements));
    }

    private static Table Figures(EvaluationResult result)
    {
        var table = Table("figure", "value");
        Add("rows", result.Rows.ToString());
        Add("topic accuracy", Percent(result.TopicAccuracy));
        Add("topic among best three", Percent(result.TopicTop3));
        Add("topic macro F1", Percent(result.TopicMacroF1));
        Add("none rejected", Percent(result.NoneRejected));
        Add("crisis-suicide recall", Percent(result.CrisisSuicideRecall));
        Add("crisis-suicide precision", Percent(result.CrisisSuicidePrecision));
        Add("crisis-overdose recall", Percent(result.CrisisOverdoseRecall));
        Add("unsafe-request recall", Percent(result.UnsafeRecall));
        Add("unsafe-request precision", Percent(result.UnsafePrecision));
        Add("ambient messages", result.AmbientMessages.ToString());
        Add("ambient answers per 10,000", Number(result.AmbientAnswersPer10K));
        Add("ambient crisis cards per 10,000", Number(result.AmbientCrisisPer10K));
        Add("time to answer a question, p50", $"{Number(result.P50Us)} us");
        Add("time to answer a question, p99", $"{Number(result.P99Us)} us");
        Add("time to stay silent on ambient, p50", $"{Number(result.SilenceP50Us)} us");
        Add("time to stay silent on ambient, p99", $"{Number(result.SilenceP99Us)} us");
        Add("allocated per silence", $"{Number(result.SilenceBytes)} bytes");
        Add("training", $"{Number(result.TrainMs)} ms");
        return table;

        void Add(string figure, string value) => table.AddRow(figure, value);
    }

    private static Table Labels(EvaluationResult result)
    {
        var table = Table("label, worst first", "rows", "precision", "recall", "F1");
        var worstFirst = result.PerLabel.OrderBy(label => label.Value.F1).ThenBy(label => label.Key, StringComparer.Ordinal);
        foreach (var (label, figures) in worstFirst)
            table.AddRow(
                Markup.Escape(label), figures.Rows.ToString(), Percent(figures.Precision), Percent(figures.Recall), Percent(figures.F1));
        return table;
    }

    private static Table Confusions(IReadOnlyList<Judgement> judgements)
    {
        var table = Table("wanted", "decided", "times");
        var confusions = judgements.Where(judgement => !judgement.IsHit)
            .GroupBy(judgement => (judgement.Question.Label, judgement.Predicted))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Label, StringComparer.Ordinal);
        foreach (var confusion in confusions.Take(MostConfusions))
            table.AddRow(Markup.Escape(confusion.Key.Label), Markup.Escape(confusion.Key.Predicted), confusion.Count().ToString());
        return table;
    }

    private static Table Table(params string[] columns) => new Table().MinimalBorder().AddColumns(columns);

    private static string Percent(double? share) => share?.ToString("P1", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? "-";
}
