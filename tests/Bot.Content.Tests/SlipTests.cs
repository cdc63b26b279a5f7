using Bot.Testing;

namespace Bot.Content.Tests;

/// <summary>Slips of the finger in the numbers of this repository's content, each of which gives a number that looks as good.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("br", "\"192 (SAMU)\"", "\"190\"", "`190` is not a number for an ambulance in `BR`: 192. ")]
    [InlineData("no", "ambulance: \"113\"", "ambulance: \"112\"", "`112` is not a number for an ambulance in `NO`: 113. ")]
    [InlineData("ch", "ambulance: \"144\"", "ambulance: \"143\"", "`143` is not a number for an ambulance in `CH`: 144. ")]
    [InlineData("gb", "116 123", "116 132", "`116 132` is not among the short numbers of `GB`: 116123. ")]
    [InlineData("us", "[\"988\"]", "[\"998\"]", "`998` is not among the short numbers of `US`: 988, 741741. ")]
    [InlineData("us", "\"741741\"", "\"741714\"", "`741714` is not among the short numbers of `US`: 988, 741741. ")]
    [InlineData("pt", "[\"1411\"]", "[\"1414\"]", "`1414` is not among the short numbers of `PT`: 1411. ")]
    public void A_slip_is_an_error(string country, string number, string slip, string message)
    {
        using var content = Real(country);
        Assert.DoesNotContain("error", content.Check(), StringComparison.Ordinal);

        var findings = content.With($"crisis-lines/{country}.yaml", number, slip).Check();

        Assert.Contains($"error: {message}", findings, StringComparison.Ordinal);
    }

    /// <summary>The sample with the real helplines of one country in place of its own.</summary>
    private static SampleContent Real(string country)
    {
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");
        var content = new SampleContent().Without("crisis-lines/gb.yaml");
        string[] files = ["numbers.yaml", "countries.yaml", $"crisis-lines/{country}.yaml", "crisis-lines/international.yaml"];
        foreach (var file in files)
            content[file] = File.ReadAllText(Path.Combine(Repository.Content, file));
        return content;
    }
}
