using System.Text.Json;

namespace Bot.Tests.Verbs;

public sealed class EvaluateTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "rows", "topic_accuracy", "topic_top3", "topic_macro_f1", "none_rejected", "crisis_suicide_recall", "crisis_suicide_precision", "crisis_overdose_recall", "unsafe_recall",
        "unsafe_precision", "per_label", "ambient_messages", "ambient_answers_per_10k", "ambient_crisis_per_10k", "p50_us", "p99_us", "train_ms",
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

        var json = JsonDocument.Parse((await BotProcess.RunAsync(["evaluate", "--questions", questions, "--ambient", ambient, "--json"])).Output).RootElement;

        Assert.Equal(Keys, json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(5, json.GetProperty("rows").GetInt32());
        Assert.Equal(2.0 / 3, json.GetProperty("topic_accuracy").GetDouble(), 6);
        Assert.Equal(1, json.GetProperty("none_rejected").GetDouble());
        Assert.Equal(1, json.GetProperty("crisis_suicide_recall").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("unsafe_recall").ValueKind);
        Assert.Equal(0, json.GetProperty("per_label").GetProperty("pain").GetProperty("recall").GetDouble());
        Assert.Equal(2, json.GetProperty("ambient_messages").GetInt32());
        Assert.Equal(5_000, json.GetProperty("ambient_crisis_per_10k").GetDouble());
    }

    [Fact]
    public async Task The_table_prints_no_question()
    {
        var questions = Write("questions.tsv", "text\tlabel\talt_label", "a canary sings of heroin\tpain\t");

        var table = await BotProcess.RunAsync(["evaluate", "--questions", questions]);

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("topic accuracy", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label\ttext\nfoo\tbar\nlonely", ":3: 1 columns, but text and label need 2; separate them by tabs.")]
    [InlineData("words\tlabel\n", ":1: the header must name the columns text and label, separated by tabs; it reads \"words\tlabel\".")]
    public async Task A_malformed_file_is_named_with_its_line(string text, string message)
    {
        var path = Write("questions.tsv", text);

        var evaluated = await BotProcess.RunAsync(["evaluate", "--questions", path]);

        Assert.Equal(2, evaluated.ExitCode);
        Assert.Equal(path + message, evaluated.Errors.Trim());
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
