using System.CommandLine;
using Bot.Evaluation;
using Spectre.Console;

namespace Bot.Verbs;

/// <summary><c>evaluate</c>: the content against labelled questions and ordinary chat.</summary>
internal sealed class EvaluateVerb
{
    private readonly Option<FileInfo> _questions = new("--questions")
    {
        Description = "Labelled questions: tab-separated with a header that names text, label and alt_label. A hit is either label; label none wants silence, and suggestions count as silence there",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<FileInfo> _ambient = new("--ambient")
    {
        Description = "Ordinary chat: tab-separated with a header, the message in the first column, each overheard in a server",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as JSON" };
    private readonly Option<string?> _content = ContentOption.Create();

    public Command Create()
    {
        _questions.AcceptExistingOnly();
        _ambient.AcceptExistingOnly();
        var command = new Command("evaluate", "Measure the content against labelled questions. Prints no question. Exit codes: 0 measured, 1 bad content, 2 bad input.")
        {
            _questions, _ambient, _json, _content,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (ContentOption.Load(parsed.GetValue(_content), cancellation) is not { } content)
            return ExitCode.Content;
        var evaluator = new Evaluator(content);
        try
        {
            foreach (var question in TabSeparated.Questions(parsed.GetRequiredValue(_questions).FullName))
                evaluator.Ask(question);
            if (parsed.GetValue(_ambient) is { } ambient)
                foreach (var message in TabSeparated.FirstColumn(ambient.FullName))
                    evaluator.Overhear(message);
        }
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }
        var result = evaluator.Result();
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonOutput.Of(result));
        else
            EvaluationTable.Write(AnsiConsole.Console, result, evaluator.Judgements);
        return ExitCode.Fine;
    }
}
