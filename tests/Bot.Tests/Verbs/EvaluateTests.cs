using System.Text.Json;

namespace Bot.Tests.Verbs;

public sealed class EvaluateTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "rows", "topic_accuracy", "topic_top3", "topic_macro_f1", "none_rejected",
        "crisis_suicide_recall", "crisis_suicide_precision", "crisis_overdose_recall", "unsafe_recall", "unsafe_precision", "per_label",
        "ambient_messages", "ambient_answers_per_10k", "ambient_crisis_per_10k", "p50_us", "p99_us",
        "silence_p50_us", "silence_p99_us", "silence_bytes", "train_ms",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluate");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Figures_are_counted_from_the_questions()
    {
        var questions = Write("questions.tsv",
            "text\tlabel\talt_label\tsource",
            "what is naloxone\tnaloxone\t\tmade up",
            "what is hiv\tdepression\thiv\tmade up",
            "what is hiv\tpain\t\tmade up",
            "i want to kill myself\tcrisis-suicide\t\tmade up",
            "who won the football\tnone\t\tmade up");
        var ambient = Write("ambient.tsv", "text\tsource", "gg ez\tmade up", "i want to kill myself\tmade up");

        var evaluated = await BotCommand.RunAsync("evaluate", "--questions", questions, "--ambient", ambient, "--json");

        var json = JsonDocument.Parse(evaluated.Output).RootElement;
        Assert.Equal(Keys, json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(5, json.GetProperty("rows").GetInt32());
        Assert.Equal(2.0 / 3, json.GetProperty("topic_accuracy").GetDouble(), 6);
        Assert.Equal(1, json.GetProperty("none_rejected").GetDouble());
        Assert.Equal(1, json.GetProperty("crisis_suicide_recall").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("unsafe_recall").ValueKind);
        Assert.Equal(0, json.GetProperty("per_label").GetProperty("pain").GetProperty("recall").GetDouble());
        Assert.Equal(2, json.GetProperty("ambient_messages").GetInt32());
        Assert.Equal(0, json.GetProperty("silence_bytes").GetDouble());
        Assert.Equal(5_000, json.GetProperty("ambient_crisis_per_10k").GetDouble());
    }

    [Fact]
    public async Task The_table_prints_no_question()
    {
        var questions = Write("questions.tsv", "text\tlabel\talt_label", "a canary sings of heroin\tpain\t");

        var table = await BotCommand.RunAsync("evaluate", "--questions", questions);

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("topic accuracy", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label\ttext\npain\tbar\nlonely canary", ":3: 1 columns, but text and label need 2. Separate them by tabs.")]
    [InlineData("canary\tlabel\nfoo\tpain",
        ":1: the first line must be a header that names the columns text and label, separated by a tab.")]
    [InlineData("text\tlabel\ncanary\t", ":2: the text or the label is empty. Give both, or delete the line.")]
    [InlineData("text\tlabel\n\n", ":1: nothing follows. Give a header line, and below it a row for each message.")]
    [InlineData("", ":1: nothing follows. Give a header line, and below it a row for each message.")]
    public async Task A_malformed_file_is_named_with_its_line_and_not_repeated(string text, string message)
    {
        var path = Write("questions.tsv", text);

        var evaluated = await BotCommand.RunAsync("evaluate", "--questions", path);

        Assert.Equal(2, evaluated.ExitCode);
        Assert.Equal(path + message, evaluated.Errors.Trim());
        Assert.Equal("", evaluated.Output);
    }

    [Theory]
    [InlineData("what is pain\tcanary\t")]
    [InlineData("what is pain\tpain\tcanary")]
    public async Task A_label_that_no_answer_has_is_a_mistake_of_the_file(string row)
    {
        var path = Write("questions.tsv", "text\tlabel\talt_label", row);

        var evaluated = await BotCommand.RunAsync("evaluate", "--questions", path);

        Assert.Equal(2, evaluated.ExitCode);
        Assert.StartsWith(
            $"{path}:2: no answer has this label or alt_label. Use one of: none, crisis-suicide, crisis-overdose, "
            + "unsafe-request, anxiety, ",
            evaluated.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", evaluated.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--questions")]
    [InlineData("--ambient")]
    public async Task A_file_that_is_not_there_is_named(string option)
    {
        var questions = Write("questions.tsv", "text\tlabel", "what is pain\tpain");
        var missing = Path.Combine(_folder.FullName, "missing.tsv");
        string[] arguments = option == "--questions" ? ["--questions", missing] : ["--questions", questions, "--ambient", missing];

        var evaluated = await BotCommand.RunAsync(["evaluate", .. arguments]);

        Assert.Equal(2, evaluated.ExitCode);
        Assert.Equal($"{missing}:1: there is no such file, or it cannot be read. Name a file you can open.", evaluated.Errors.Trim());
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
