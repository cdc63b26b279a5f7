using System.Text;
using System.Text.Json;

namespace Bot.Tests.Verbs;

public sealed class EvaluateEngineTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "in_scope_accuracy", "accuracy_at_threshold", "oos_recall", "oos_precision", "auroc", "macro_f1", "weighted_f1",
        "ece", "threshold", "train_seconds",
        "p50_us", "p99_us", "cold_p50_us", "messages_per_second", "bytes_per_message", "model_bytes", "train_rows", "test_rows",
    ];

    private static readonly string[] Things = ["bus", "train", "ferry", "tram", "plane", "taxi", "bike", "boat"];
    private static readonly string[] Dishes = ["soup", "curry", "pizza", "salad", "stew", "cake", "bread", "rice"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluate-engine");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Figures_are_counted_from_the_test()
    {
        var train = Write("train.tsv", Corpus());
        var validation = Write("validation.tsv",
        [
            "when does the last train go\ttravel", "how do i make a good stew\tcooking", "quantum gravity is hard\toos",
        ]);
        var test = Write("test.tsv",
        [
            "when does the next tram go\ttravel", "how do i cook a hot curry\tcooking",
            "how do i cook a hot soup\ttravel", "gravity of the moon\toos",
        ]);

        var json = await Json("--train", train, "--validation", validation, "--test", test, "--out-of-scope", "oos");

        Assert.Equal(Keys, json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(2.0 / 3, json.GetProperty("in_scope_accuracy").GetDouble(), 6);
        Assert.Equal(1, json.GetProperty("oos_recall").GetDouble());
        Assert.Equal(1, json.GetProperty("auroc").GetDouble());
        Assert.Equal(7.0 / 9, json.GetProperty("macro_f1").GetDouble(), 6);
        Assert.Equal(0, json.GetProperty("bytes_per_message").GetDouble());
        Assert.Equal(20, json.GetProperty("train_rows").GetInt32());
        Assert.Equal(4, json.GetProperty("test_rows").GetInt32());
        Assert.InRange(json.GetProperty("ece").GetDouble(), 0, 1);
        Assert.True(json.GetProperty("model_bytes").GetInt64() > 1_000);
    }

    [Fact]
    public async Task Without_rows_out_of_scope_their_figures_are_null()
    {
        var train = Write("train.tsv", Corpus().Where(row => !row.EndsWith("oos", StringComparison.Ordinal)));

        var json = await Json("--train", train, "--folds", "4");

        Assert.Equal(1, json.GetProperty("in_scope_accuracy").GetDouble());
        Assert.Equal(0.5, json.GetProperty("threshold").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("auroc").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("oos_recall").ValueKind);
        Assert.Equal(16, json.GetProperty("test_rows").GetInt32());
        Assert.Equal(12, json.GetProperty("train_rows").GetInt32());
    }

    [Fact]
    public async Task At_most_so_many_rows_of_a_label_are_learned_from()
    {
        var train = Write("train.tsv", Corpus());

        var json = await Json("--train", train, "--test", train, "--out-of-scope", "oos", "--per-class", "3");

        Assert.Equal(9, json.GetProperty("train_rows").GetInt32());
        Assert.Equal(20, json.GetProperty("test_rows").GetInt32());
    }

    [Fact]
    public async Task The_table_prints_no_text()
    {
        var train = Write("train.tsv", [.. Corpus(), "a canary sings\ttravel"]);

        var table = await BotProcess.RunAsync(["evaluate-engine", "--train", train, "--test", train, "--out-of-scope", "oos"]);

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("AUROC", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tx\n\nb\ty\n", ":2: the line is empty; delete it.")]
    [InlineData("a\tx\nb y\n", ":2: 0 tabs; write the text, one tab and the label.")]
    [InlineData("a\tx\nb\ty\tz\n", ":2: 2 tabs; write the text, one tab and the label.")]
    [InlineData("a\tx\n \ty\n", ":2: no text before the tab; write one or delete the line.")]
    [InlineData("a\tx\r\nb\t\r\n", ":2: no label behind the tab; write one or delete the line.")]
    [InlineData("a\tx\nb\tx\n", ":1: every row is labelled \"x\"; add rows of at least one other label.")]
    [InlineData("", ":1: the file is empty; write a text, a tab and a label on each line.")]
    public async Task A_bad_training_file_is_named_with_its_line(string text, string message) =>
        await Refused(Encoding.UTF8.GetBytes(text), message);

    [Fact]
    public async Task Broken_utf8_is_named_with_its_byte()
        => await Refused([.. "a\tx\ncaf"u8, 0xE9, .. "\ty\n"u8], ":2: byte 4 of the line is not UTF-8; save the file as UTF-8.");

    [Fact]
    public async Task An_endless_line_is_named_with_its_length()
        => await Refused(Encoding.UTF8.GetBytes($"a\tx\n{new string('a', 10_000_000)}\ty\n"),
            ":2: 10,000,002 bytes are no message; delete the line, or break it below 200,000 bytes.");

    [Fact]
    public async Task One_text_under_two_labels_is_named_with_both_lines()
    {
        var path = Write("train.tsv", ["a\tx", "b\ty", "a\ty"]);

        await Refused(
            path, $"{path}:3: the text is labelled \"y\" here and \"x\" at {path}:1; a text has one label, so delete one of the two.");
    }

    [Fact]
    public async Task A_label_that_means_something_else_here_is_named()
    {
        var path = Write("train.tsv", ["a\tnone", "b\ty"]);

        await Refused(path, $"{path}:1: the label \"none\" means out of scope here; pass --out-of-scope none, or rename it.");
    }

    [Theory]
    [InlineData("Give either --test FILE or --folds N.")]
    [InlineData("--folds: at least 2.", "--folds", "1")]
    [InlineData("--per-class: at least 1.", "--folds", "2", "--per-class", "0")]
    public async Task A_wrong_option_is_named(string message, params string[] options)
    {
        var run = await BotProcess.RunAsync(["evaluate-engine", "--train", Write("train.tsv", Corpus()), .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private static string[] Corpus() =>
    [
        .. Things.Select(thing => $"when does the next {thing} go\ttravel"),
        .. Dishes.Select(dish => $"how do i cook a hot {dish}\tcooking"),
        "the moon is far away\toos", "gravity bends light\toos", "quantum physics is hard\toos", "stars burn hydrogen\toos",
    ];

    private static async Task<JsonElement> Json(params string[] options)
    {
        var run = await BotProcess.RunAsync(["evaluate-engine", "--json", .. options]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private async Task Refused(byte[] content, string message)
    {
        var path = Path.Combine(_folder.FullName, "train.tsv");
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        await Refused(path, path + message);
    }

    private static async Task Refused(string path, string message)
    {
        var run = await BotProcess.RunAsync(["evaluate-engine", "--train", path, "--test", path, "--out-of-scope", "oos"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Errors.Trim());
    }

    private string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
