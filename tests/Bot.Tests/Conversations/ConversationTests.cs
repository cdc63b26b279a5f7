using Bot.Testing;

namespace Bot.Tests.Conversations;

/// <summary>
/// Golden answers: every word the bot says to these questions, read by people before it was written down. After a change that is
/// meant, run the tests with GOLDEN=write, read the difference, and commit it.
/// </summary>
public sealed class ConversationTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Bot.Tests", "Conversations");

    public static TheoryData<string, string, string> Exchanges()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Files())
            foreach (var exchange in Exchange.In(file))
                data.Add(Path.GetFileName(file), exchange.Who, exchange.Said);
        return data;
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void The_answer_is_exactly_as_written(string file, string who, string said)
    {
        var written = Exchange.In(Path.Combine(Folder, file)).First(exchange => exchange.Who == who && exchange.Said == said);

        Assert.Equal(written.Answer.ReplaceLineEndings("\n"), written.Held().Answer.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Each_question_stands_once()
    {
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            Rewrite();

        var questions = Files().SelectMany(Exchange.In).Select(exchange => (exchange.Who, exchange.Said)).ToArray();
        Assert.Equal(questions.Distinct(), questions);
        Assert.True(questions.Length >= 40, $"Only {questions.Length} golden questions.");
    }

    private static void Rewrite()
    {
        foreach (var file in Files())
            File.WriteAllText(file, string.Join('\n', Exchange.In(file).Select(exchange => exchange.Held().ToString())));
        Assert.Fail("Rewritten. Read the difference and run again without GOLDEN.");
    }

    /// <summary>What is asked in the golden files.</summary>
    internal static IEnumerable<string> Questions() => Files().SelectMany(Exchange.In).Select(exchange => exchange.Said);

    private static string[] Files() => [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];
}
