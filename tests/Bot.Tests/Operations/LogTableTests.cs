using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Testing;
using Bot.Testing.FakeTelegram;
using Bot.Tests.Architecture;

namespace Bot.Tests.Operations;

/// <summary>Every event that is logged has a number of its own, and stands in deploy/LOGS.md word for word.</summary>
public sealed partial class LogTableTests
{
    [Fact]
    public void The_table_is_level_with_the_code() =>
        Assert.Equal(Written().OrderBy(row => row.Id), Listed().Select(row => (row.Id, row.Level, row.Message)).OrderBy(row => row.Id));

    [Fact]
    public void No_number_is_used_twice() =>
        Assert.DoesNotContain(Written().CountBy(row => row.Id), id => id.Value > 1);

    [Fact]
    public void Every_row_says_what_to_do() => Assert.All(Listed(), row => Assert.NotEmpty(row.Remedy));

    [Fact]
    public async Task A_process_logs_nothing_but_lines_of_the_table()
    {
        var folder = Directory.CreateTempSubdirectory("lines");
        try
        {
            await using var telegram = await FakeTelegramServer.Start();
            await using var bot = RunningBot.Start(null, telegram, folder.FullName, ("Bot__LogLevel", "trace"));
            await bot.ReadyAsync();
            await bot.StopAsync();

            var known = Listed().Select(row => row.Id).ToArray();
            Assert.NotEmpty(bot.Lines);
            Assert.All(bot.Lines, line => Assert.Contains(JsonDocument.Parse(line).RootElement.GetProperty("EventId").GetInt32(), known));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Id, string Level, string Message, string Remedy)[] Listed() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "deploy", "LOGS.md"))
            .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => (
                int.Parse(row.Groups["id"].Value),
                row.Groups["level"].Value,
                row.Groups["message"].Value,
                row.Groups["remedy"].Value.Trim())),
    ];

    private static (int Id, string Level, string Message)[] Written()
    {
        var code = string.Join('\n', SourceFiles.Under("src").Select(File.ReadAllText));
        return [.. Attribute().Matches(code).Concat(Definition().Matches(code)).Select(found => (
            int.Parse(found.Groups["id"].Value), found.Groups["level"].Value.ToLowerInvariant(),
            string.Concat(Text().Matches(found.Groups["message"].Value).Select(part => part.Groups["text"].Value))
                .Replace(@"\n", " ", StringComparison.Ordinal)))];
    }

    [GeneratedRegex("""LoggerMessage\((?<id>\d+), LogLevel\.(?<level>\w+),\s*(?<message>("[^"]*"\s*\+?\s*)+)\)""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex("""LogLevel\.(?<level>\w+), new EventId\((?<id>\d+), "\w+"\), (?<message>"[^"]*")\)""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"^\| (?<id>\d+) \| (?<level>\w+) \| (?<message>.*) \| (?<remedy>[^|]*) \|$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
