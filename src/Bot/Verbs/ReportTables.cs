using System.Globalization;
using Bot.Content;
using Spectre.Console;

namespace Bot.Verbs;

/// <summary>What <c>check --report</c> prints, for people; as wide as the window.</summary>
internal static class ReportTables
{
    /// <summary>Columns where the output goes to a file or a pipe.</summary>
    private const int WidthWithoutWindow = 160;

    public static void Print(ContentReport report)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthWithoutWindow;
        console.Write(Readability(report));
        console.WriteLine();
        console.Write(Citations(report));
    }

    private static Table Readability(ContentReport report)
    {
        var table = With("Summary", "Words", "Sentences", "Median sentence", "Grade");
        foreach (var (topic, words, sentences, median, grade) in report.Readability)
            table.AddRow(new Text(topic), Number(words), Number(sentences), Number(median), Number(Math.Round(grade, 1)));
        return table;
    }

    private static Table Citations(ContentReport report)
    {
        var table = With("Summary", "Sentence", "Keys", "Source");
        foreach (var (topic, sentence, keys, sources) in report.Citations)
            table.AddRow(new Text(topic), new Text(sentence), new Text(string.Join('\n', keys)), new Text(string.Join('\n', sources)));
        return table;
    }

    private static Text Number(double number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static Table With(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(column);
        return table;
    }
}
