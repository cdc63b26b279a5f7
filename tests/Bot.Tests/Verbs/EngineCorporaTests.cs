using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Verbs;

/// <summary>The matcher on public corpora: floors a little under what it reaches, so that a change for the worse is seen.</summary>
public sealed class EngineCorporaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-corpora");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Clinc150_is_labelled_and_what_is_out_of_scope_is_told_apart()
    {
        var figures = await OnClinc(Corpus("clinc150", "train.tsv"), Corpus("clinc150", "oos_train.tsv"));

        Assert.True(figures.GetProperty("in_scope_accuracy").GetDouble() >= 0.935);
        Assert.True((figures.GetProperty("accuracy_at_threshold").GetDouble() + figures.GetProperty("oos_recall").GetDouble()) / 2 >= 0.90);
        Assert.True(figures.GetProperty("auroc").GetDouble() >= 0.97);
        Assert.True(figures.GetProperty("ece").GetDouble() <= 0.03);
    }

    [Fact]
    public async Task Ten_examples_a_label_are_enough_for_three_of_four()
    {
        var train = Path.Combine(_folder.FullName, "train.tsv");
        var rows = File.ReadLines(Corpus("clinc150", "train.tsv")).Concat(File.ReadLines(Corpus("clinc150", "oos_train.tsv")));
        await File.WriteAllLinesAsync(
            train, rows.GroupBy(row => row.Split('\t')[1]).SelectMany(label => label.Take(10)), TestContext.Current.CancellationToken);

        var figures = await OnClinc(train);

        Assert.True(figures.GetProperty("in_scope_accuracy").GetDouble() >= 0.77);
        Assert.True(figures.GetProperty("auroc").GetDouble() >= 0.915);
    }

    [Theory]
    [InlineData("banking77", "train.tsv", 0.905)]
    [InlineData("sigdial22", "chatbot.train.tsv", 0.95)]
    [InlineData("sigdial22", "askubuntu.train.tsv", 0.88)]
    public async Task Each_fifth_of_a_corpus_is_labelled_by_what_the_others_teach(string corpus, string file, double accuracy)
    {
        var figures = await Figures("--train", Corpus(corpus, file), "--folds", "5");

        Assert.True(figures.GetProperty("in_scope_accuracy").GetDouble() >= accuracy);
    }

    private static Task<JsonElement> OnClinc(params string[] train) => Figures(
    [
        .. train.SelectMany(file => new[] { "--train", file }), "--out-of-scope", "oos",
        "--validation", Corpus("clinc150", "val.tsv"), "--validation", Corpus("clinc150", "oos_val.tsv"),
        "--test", Corpus("clinc150", "val.tsv"), "--test", Corpus("clinc150", "oos_val.tsv"),
    ]);

    private static async Task<JsonElement> Figures(params string[] options) =>
        JsonDocument.Parse((await BotProcess.RunAsync(["evaluate-engine", "--json", .. options])).Output).RootElement;

    private static string Corpus(string name, string file)
    {
        Assert.SkipWhen(Repository.SharedData is null, "The corpora in ../shared/data are absent.");
        return Path.Combine(Repository.SharedData!, "corpora", name, file);
    }
}
