using System.CommandLine;
using Bot.Evaluation;
using Bot.Settings;
using Spectre.Console;

namespace Bot.Verbs;

/// <summary><c>evaluate</c>: the content against labelled questions and ordinary chat.</summary>
internal sealed class EvaluateVerb(ContentLoader load)
{
    private readonly Option<FileInfo> _questions = new("--questions")
    {
        Description = "Labelled questions: tab-separated with a header that names text, label and alt_label. "
            + "A hit is either label; label none wants silence, and suggestions count as silence there",
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
        var command = new Command("evaluate", "Measure the content against labelled questions. Prints no question. Exit codes: 0 measured, 1 bad content, 2 bad input or setting.")
        {
            _questions, _ambient, _json, _content,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        try
        {
            var questions = TabSeparated.Questions(parsed.GetRequiredValue(_questions).FullName);
            var overheard = parsed.GetValue(_ambient) is { } ambient ? TabSeparated.Messages(ambient.FullName) : [];
            if (load.Try(parsed.FolderOf(_content, settings), errors, cancellation) is not { } content)
                return ExitCode.Content;
            var evaluator = new Evaluator(content);
            LabelCheck.Check(questions, content.Library);
            questions.ForEach(evaluator.Ask);
            overheard.ForEach(evaluator.Overhear);
            Write(evaluator, parsed.GetValue(_json), output);
            return ExitCode.Fine;
        }
        catch (InvalidDataException wrong)
        {
            errors.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }
    }

    private static void Write(Evaluator evaluator, bool json, TextWriter output)
    {
        var result = evaluator.Result();
        if (json)
            output.WriteLine(JsonOutput.Of(result));
        else
            EvaluationTable.Write(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }), result, evaluator.Judgements);
    }
}
