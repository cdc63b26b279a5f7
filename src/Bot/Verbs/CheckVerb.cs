using System.CommandLine;
using Bot.Content;
using Bot.Settings;

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

    private readonly Option<int?> _due = new("--due")
    {
        Description = "List instead what must be looked at again within this many days, the oldest first",
        HelpName = "DAYS",
    };

    private readonly Option<bool> _config =
        new("--config") { Description = "Check the settings and the look of the tokens instead; asks no platform" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the findings as JSON" };

    public Command Create()
    {
        var command = new Command(
            "check",
            "Check the content: one finding a line, path:line: severity: message. Exit codes: 0 no errors, 1 errors, 2 bad setting.")
        {
            _content, _release, _report, _due, _config, _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        var folder = parsed.FolderOf(_content, settings);
        if (parsed.GetValue(_config))
            return ConfigurationCheck.Print(settings, folder, output, errors);
        if (parsed.GetValue(_due) is { } days)
            return DueList.Print(folder, ContentOption.Today, days, parsed.GetValue(_json), output, errors, cancellation);
        return parsed.GetValue(_report) ? Report(folder, errors, cancellation) : Check(folder, parsed, output, errors, cancellation);
    }

    private static int Report(string folder, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            ReportTables.Print(ContentFolder.Report(folder, cancellation));
            return ExitCode.Fine;
        }
        catch (ContentException e)
        {
            errors.WriteLine(e.Message);
            return ExitCode.Content;
        }
    }

    private int Check(string folder, ParseResult parsed, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var findings = ContentFolder.Check(folder, ContentOption.Today, parsed.GetValue(_release), cancellation);
        if (parsed.GetValue(_json))
            output.WriteLine(JsonOutput.Of(findings.Select(finding =>
                new { finding.Path, finding.Line, Severity = finding.Severity.ToString().ToLowerInvariant(), finding.Message })));
        else
            foreach (var finding in findings)
                output.WriteLine(finding);
        var wrong = findings.Count(finding => finding.Severity == Severity.Error);
        errors.WriteLine($"{wrong} errors, {findings.Length - wrong} warnings");
        return wrong == 0 ? ExitCode.Fine : ExitCode.Content;
    }
}
