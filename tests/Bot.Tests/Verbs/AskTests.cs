using System.Text.Json;

namespace Bot.Tests.Verbs;

public sealed class AskTests
{
    private static readonly string[] Keys = ["decision", "topic", "confidence", "alternatives", "why", "sources", "lines", "text"];

    [Theory]
    [InlineData("does heroin cause depression", "topic", "depression")]
    [InlineData("i want to kill myself", "crisis-suicide", null)]
    [InlineData("she overdosed and is not breathing", "crisis-overdose", null)]
    [InlineData("my brother says he wants to kill himself", "worried-about-someone", null)]
    [InlineData("where can i buy heroin", "unsafe-request", null)]
    [InlineData("who won the football", "suggestions", null)]
    [InlineData("/help", "command", null)]
    public async Task Json_names_the_decision_and_the_topic(string text, string decision, string? topic)
    {
        var asked = await BotCommand.RunAsync("ask", text, "--json");

        Assert.Equal(0, asked.ExitCode);
        var json = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal(Keys, json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(decision, json.GetProperty("decision").GetString());
        Assert.Equal(topic, json.GetProperty("topic").GetString());
        Assert.InRange(json.GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Json_of_a_topic_says_why_and_cites_and_shows_the_lines_of_the_region()
    {
        var asked = await BotProcess.RunAsync(["ask", "does heroin cause depression", "--region", "england", "--json"]);

        var json = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Contains(json.GetProperty("why").EnumerateArray(), why =>
            why.GetProperty("feature").GetString()!.Contains("depress", StringComparison.Ordinal) && why.GetProperty("weight").GetDouble() > 0);
        Assert.Contains("santo2022", json.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
        Assert.Contains("gb-samaritans", json.GetProperty("lines").EnumerateArray().Select(line => line.GetString()));
        Assert.Equal("depression", json.GetProperty("alternatives")[0].GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Uninvited_the_bot_keeps_silent_on_a_remark()
    {
        var asked = await BotCommand.RunAsync("ask", "this traffic is killing me", "--uninvited", "--json");

        var json = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal("silence", json.GetProperty("decision").GetString());
        Assert.Equal("", json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_region_that_is_none_is_refused_with_a_reason()
    {
        var asked = await BotCommand.RunAsync("ask", "hello", "--region", "atlantis");

        Assert.Equal(2, asked.ExitCode);
        Assert.Equal(
            "--region: no single country is called \"atlantis\". Use its full name or its two-letter code, for example GB.", asked.Errors.Trim());
    }
}
