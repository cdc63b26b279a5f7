using System.CommandLine;
using Bot.Evaluation.Engine;
using Bot.Matching;
using Spectre.Console;

namespace Bot.Verbs;

/// <summary><c>evaluate-engine</c>: the matcher alone, on any corpus of labelled texts.</summary>
internal sealed class EvaluateEngineVerb
{
    private const int Seed = 1;

    private readonly Option<FileInfo[]> _train = File("--train", "Rows to learn from: text, tab, label; UTF-8, no header");
    private readonly Option<FileInfo[]> _validation = File(
        "--validation", "Rows that set the threshold between in and out of scope; without them it is 0.5");
    private readonly Option<FileInfo[]> _test = File("--test", "Rows to be measured on");

    private readonly Option<string> _outOfScope = new("--out-of-scope")
    {
        Description = "The label of rows that are out of scope; they may stand in any file",
        HelpName = "LABEL",
        DefaultValueFactory = _ => IntentModel.OutOfScope,
    };

    private readonly Option<int> _folds = new("--folds")
    {
        Description = "Instead of --test: deal --train into so many parts and test on each, trained on the others",
        HelpName = "N",
    };
    private readonly Option<int?> _perClass =
        new("--per-class") { Description = "Train on at most so many rows of each label", HelpName = "N" };
    private readonly Option<int> _seed =
        new("--seed") { Description = "Another draw of --per-class and --folds", HelpName = "N", DefaultValueFactory = _ => Seed };
    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as JSON" };

    public Command Create()
    {
        _train.Required = true;
        var command = new Command(
            "evaluate-engine", "Measure the matcher on a corpus. Prints no text of it. Exit codes: 0 measured, 2 bad input.")
        {
            _train, _validation, _test, _outOfScope, _folds, _perClass, _seed, _json,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(_test) is not null == parsed.GetResult(_folds) is not null)
                parsed.AddError("Give either --test FILE or --folds N.");
            if (parsed.GetResult(_folds) is not null && parsed.GetValue(_folds) < 2)
                parsed.AddError("--folds: at least 2.");
            if (parsed.GetValue(_perClass) < 1)
                parsed.AddError("--per-class: at least 1.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var evaluation = new EngineEvaluation(new TrainingProgress(Console.Error));
        try
        {
            var (train, validation, test) = (Rows(parsed, _train), Rows(parsed, _validation), Rows(parsed, _test));
            TrainingRows.Check(train);
            foreach (var (learned, tested) in Splits(parsed, train, test))
                evaluation.Run(learned, validation, tested, cancellation);
        }
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }
        var result = evaluation.Result();
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonOutput.Of(result));
        else
            EngineTable.Write(AnsiConsole.Console, result, evaluation.Tested);
        return ExitCode.Fine;
    }

    private IEnumerable<(List<CorpusRow> Train, List<CorpusRow> Test)> Splits(
        ParseResult parsed, List<CorpusRow> train, List<CorpusRow> test)
    {
        var folds = parsed.GetValue(_folds);
        var seed = parsed.GetValue(_seed);
        if (folds == 0)
            return [(Drawn(train), test)];
        var dealt = TrainingRows.Deal(train, folds, seed);
        return Enumerable.Range(0, folds).Select(fold =>
            (Drawn([.. train.Where((_, row) => dealt[row] != fold)]), train.Where((_, row) => dealt[row] == fold).ToList()));

        List<CorpusRow> Drawn(List<CorpusRow> rows) => parsed.GetValue(_perClass) is { } most ? TrainingRows.Draw(rows, most, seed) : rows;
    }

    private List<CorpusRow> Rows(ParseResult parsed, Option<FileInfo[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(file => CorpusFile.Read(file.FullName, parsed.GetRequiredValue(_outOfScope)))];

    private static Option<FileInfo[]> File(string name, string description) =>
        new Option<FileInfo[]>(name) { Description = $"{description}; may be given several times", HelpName = "FILE" }.AcceptExistingOnly();
}
