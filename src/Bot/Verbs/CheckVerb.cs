using System.CommandLine;
using Bot.Content;
using Bot.Hosting;

namespace Bot.Verbs;

/// <summary><c>check</c>: everything that is wrong with the content, in one run.</summary>
internal sealed class CheckVerb
{
    private readonly Option<string?> _content = ContentOption.Create();
    private readonly Option<bool> _release = new("--release") { Description = "Fail on sources and texts that wait for a person" };

    private readonly Option<bool> _report = new("--report")
    {
        Description = "Print how plain each summary is, and the sources of each of its sentences",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the findings as JSON" };

    public Command Create()
    {
        var command = new Command(
            "check", "Check the content: one finding a line, path:line: severity: message. Exit codes: 0 no errors, 1 errors.")
        {
            _content, _release, _report, _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = ContentLocation.Find(parsed.GetValue(_content));
        return parsed.GetValue(_report) ? Report(folder, cancellation) : Check(folder, parsed, cancellation);
    }

    private static int Report(string folder, CancellationToken cancellation)
    {
        try
        {
            ReportTables.Print(ContentFolder.Report(folder, cancellation));
            return ExitCode.Fine;
        }
        catch (ContentException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Content;
        }
    }

    private int Check(string folder, ParseResult parsed, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var findings = ContentFolder.Check(folder, today, parsed.GetValue(_release), cancellation);
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonOutput.Of(findings.Select(finding =>
                new { finding.Path, finding.Line, Severity = finding.Severity.ToString().ToLowerInvariant(), finding.Message })));
        else
            foreach (var finding in findings)
                Console.Out.WriteLine(finding);
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        Console.Error.WriteLine($"{errors} errors, {findings.Length - errors} warnings");
        return errors == 0 ? ExitCode.Fine : ExitCode.Content;
    }
}
