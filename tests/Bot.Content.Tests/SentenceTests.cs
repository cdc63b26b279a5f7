using Bot.Content.Checks;
using Bot.Content.Reading;

namespace Bot.Content.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("One [@a]. Two [@b; @c].", "One.|1", "Two.|2")]
    [InlineData("One. [@a] Two.", "One.|1", "Two.|0")]
    [InlineData("The U.S. Food and Drug Administration says so [@a].", "The U.S. Food and Drug Administration says so.|1")]
    [InlineData("About 1.5 of 10, e.g. at night [@a]! Why? See.", "About 1.5 of 10, e.g. at night!|1", "Why?|0", "See.|0")]
    [InlineData("\"Are you safe?\" Asking helps [@a].", "\"Are you safe?\"|0", "Asking helps.|1")]
    [InlineData("**Bold.** Then [a link](https://x.org/) &amp; more", "Bold.|0", "Then a link & more|0")]
    [InlineData("Brackets [like these] or a | b stay.", "Brackets [like these] or a | b stay.|0")]
    public void A_paragraph_falls_into_sentences_with_their_citations(string markdown, params string[] sentences)
    {
        var report = new Report();
        var body = MarkdownReader.Read(new TextFile("content/x.md", markdown), report);

        Assert.Equal(sentences, Sentences.In(body.First).Select(sentence => $"{sentence.Text}|{sentence.Citations.Length}"));
        Assert.Empty(report.Findings);
    }
}
