using System.Globalization;
using Bot.Benchmarks.Engines;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Engine;
using Bot.Testing;
using Spectre.Console;

namespace Bot.Benchmarks.Contests;

/// <summary>
/// <c>content</c>: every engine learns our own content and is asked real questions, without any of the bot's rules. So that all are
/// as quiet, each gets the threshold at which it answers one of a thousand overheard messages; of equal scores at the threshold as many
/// count as that leaves room for. A topic is right where it is the engine's first answer, whatever its score. A bot that was asked may
/// speak more freely: a second threshold, on the questions themselves, is the one at which nine of ten that are for nobody are rejected.
/// </summary>
internal static class ContentContest
{
    private const double AnsweredAmbient = 0.001;
    private const double AnsweredNone = 0.1;
    private static readonly string[] Safety = ["crisis-suicide", "crisis-overdose", "unsafe-request"];

    public static int Run()
    {
        if (Repository.SharedData is not { } data)
        {
            Console.Error.WriteLine("No questions here: ../shared/data is absent.");
            return 2;
        }
        var content = ContentFolder.Load(Repository.Content, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        List<CorpusRow> train =
        [
            .. ContentFolder.Examples(Repository.Content).Select(example => new CorpusRow(example.Text, example.Label, "")),
        ];
        LabelledQuestion[] questions = [.. TabSeparated.Questions(Path.Combine(data, "questions", "dev.tsv"))];
        string[] ambient = [.. TabSeparated.Messages(Path.Combine(data, "questions", "ambient-dev.tsv"))];
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
        var table = new Table().MinimalBorder().AddColumns(
            "engine", "topic right %", "right and said, 90 % of none rejected", "right and said, overheard %", "none rejected %",
            "ambient answered per 10,000", "train s");
        foreach (var create in Roster.All())
        {
            using var engine = create();
            var row = Row(engine, train, questions, ambient);
            Console.Error.WriteLine(string.Join(", ", row));
            table.AddRow(row);
        }
        AnsiConsole.Write(table);
        return 0;
    }

    private static string[] Row(IEngine engine, List<CorpusRow> train, LabelledQuestion[] questions, string[] ambient)
    {
        var seconds = Contest.Train(engine, train);
        float[] overheard = [.. ambient.Take(engine.Patience).Select(message => engine.Guess(message).InScope).OrderDescending()];
        var bar = Bar.For(overheard, AnsweredAmbient);
        var guesses = questions.Select(question => (Question: question, Guess: engine.Guess(question.Text))).ToArray();
        var topics = guesses.Where(pair => pair.Question.Label != LabelledQuestion.None && !Safety.Contains(pair.Question.Label)).ToArray();
        var none = guesses.Where(pair => pair.Question.Label == LabelledQuestion.None).ToArray();
        return
        [
            engine.Name,
            Percent(topics.Count(pair => IsHit(pair.Question, pair.Guess.Label)), topics.Length),
            Percent(RightAndSaid(Bar.For([.. none.Select(pair => pair.Guess.InScope).OrderDescending()], AnsweredNone)), topics.Length),
            Percent(RightAndSaid(bar), topics.Length),
            Percent(none.Sum(pair => 1 - bar.Passes(pair.Guess.InScope)), none.Length),
            (10_000 * overheard.Average(bar.Passes)).ToString("N1", CultureInfo.InvariantCulture),
            seconds.ToString("N2", CultureInfo.InvariantCulture),
        ];

        double RightAndSaid(Bar least) =>
            topics.Where(pair => IsHit(pair.Question, pair.Guess.Label)).Sum(pair => least.Passes(pair.Guess.InScope));
    }

    private static bool IsHit(LabelledQuestion question, string label) =>
        question.IsHitBy(label == "worried-about-someone" ? "suicide-risk" : label.Split('/')[0]);

    private static string Percent(double part, int whole) => (100.0 * part / whole).ToString("N1", CultureInfo.InvariantCulture);
}
