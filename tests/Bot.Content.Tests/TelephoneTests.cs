namespace Bot.Content.Tests;

/// <summary>Which digits in prose count as a telephone number.</summary>
public sealed class TelephoneTests
{
    [Theory]
    [InlineData("988")]
    [InlineData("13 11 14")]
    [InlineData("116.123")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("(020) 7946-0958")]
    [InlineData("1-800-662-4357")]
    [InlineData("9 1 1")]
    public void These_do(string number)
    {
        using var content = new SampleContent().With("replies.yaml", "Please try again.", $"Please try {number} again.");

        Assert.Equal(
            $"content/replies.yaml:24: error: {number} looks like a telephone number. Numbers stand in crisis-lines/ only; "
            + "if it is none, write it in words or with a comma (1,000).",
            content.Check());
    }

    [Theory]
    [InlineData("in 2019")]
    [InlineData("in 2014-2016, or 2014-16")]
    [InlineData("on 2026-11-23")]
    [InlineData("in 2014. 30 people")]
    [InlineData("100% or 250 percent")]
    [InlineData("3.125 times")]
    [InlineData("1,500 or 1,250,000 people")]
    [InlineData("10-15 minutes")]
    [InlineData("fewer than 2 in 100 calls")]
    [InlineData("guideline CG113")]
    [InlineData("counting 5 4 3 2 1")]
    public void These_do_not(string harmless)
    {
        using var content = new SampleContent().With("replies.yaml", "text: Please try again.", $"text: \"Please try {harmless} again.\"");

        Assert.Equal("", content.Check());
    }
}
