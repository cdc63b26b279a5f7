namespace Bot.Tests.Verbs;

public sealed class CheckTests
{
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
