using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Verbs;

public sealed class CheckTests
{
    [Fact]
    public async Task Content_without_errors_passes_and_the_count_goes_to_the_error_stream()
    {
        var check = await BotProcess.RunAsync(["check", "--content", Repository.Content]);

        Assert.DoesNotContain(": error: ", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("0 errors, ", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_content_fails_with_every_finding_and_the_errors_last()
    {
        using var content = new ContentCopy();
        content.Replace("topics/pain.md", "keywords:", "keyword:");
        content.Replace("sources.yaml", "    status: unverified", "    status: perhaps");
        content.Replace("crisis-lines/gb.yaml", "country: GB", "country: US");

        var check = await BotProcess.RunAsync(["check", "--content", content.Folder, "--json"]);

        var findings = JsonDocument.Parse(check.Output).RootElement.EnumerateArray()
            .Select(finding => (Path: finding.GetProperty("path").GetString(), Severity: finding.GetProperty("severity").GetString()));
        Assert.Equal(1, check.ExitCode);
        Assert.Equal(
            ["content/crisis-lines/gb.yaml", "content/sources.yaml", "content/topics/pain.md"],
            findings.SkipWhile(finding => finding.Severity == "warning").Select(finding => finding.Path).Distinct());
    }

    [Fact]
    public async Task The_report_prints_how_plain_each_summary_is_and_what_it_rests_on()
    {
        var report = await BotProcess.RunAsync(["check", "--report", "--content", Repository.Content]);

        Assert.Equal((0, ""), (report.ExitCode, report.Errors));
        var lines = report.Output.Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.Contains("Summary Words Sentences Median sentence Grade", lines);
        Assert.Contains("Summary Sentence Keys Source", lines);
        Assert.Contains("tolerance This is called tolerance. nida-heroin National Institute on Drug Abuse, no date", lines);
    }

    [Fact]
    public async Task What_is_due_is_listed_the_oldest_first_and_is_no_fault()
    {
        var run = await BotProcess.RunAsync(["check", "--due", "3650"]);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(lines.Select(line => line[..10]).Order(StringComparer.Ordinal), lines.Select(line => line[..10]));
        Assert.Contains(lines, line => line.Contains("content/crisis-lines/us.yaml:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("content/topics/naloxone.md:", StringComparison.Ordinal));
        Assert.StartsWith($"{lines.Length} due by ", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>As in a container without tzdata.</summary>
    [Fact]
    public async Task Without_time_zone_data_hours_are_shown_without_saying_what_is_open_now()
    {
        var nowhere = Directory.CreateTempSubdirectory("no-zones-");
        try
        {
            var run = await BotProcess.RunAsync(["ask", "/crisis portugal"], environment: ("TZDIR", nowhere.FullName));

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("963 524 660. Hours: every day 15:30-00:30, Lisbon time. Portuguese.", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            nowhere.Delete();
        }
    }
}
