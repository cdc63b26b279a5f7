using Bot.Testing;

namespace Bot.Content.Tests;

/// <summary>The tables that reviewers read.</summary>
public sealed class ReportTests
{
    private const double LongestMedianSentence = 14.5;
    private const double HighestGrade = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_summary_is_measured_and_each_of_its_sentences_has_its_sources()
    {
        using var content = new SampleContent();

        var report = ContentFolder.Report(content.Written(), Cancel);

        Assert.Equal(
            ["naloxone: 10 words, 2 sentences, 5 in the middle one", "tolerance: 10 words, 2 sentences, 5 in the middle one"],
            report.Readability.Select(row =>
                $"{row.Topic}: {row.Words} words, {row.Sentences} sentences, {row.MedianSentence} in the middle one"));
        Assert.Equal(
            [
                "naloxone|Naloxone can reverse an overdose.|who2023|World Health Organization, 2023",
                "naloxone|It is safe to give.|who2023+strang2003|World Health Organization, 2023+Strang J et al., 2003",
                "tolerance|After a break the body can take less.|strang2003|Strang J et al., 2003",
                "tolerance|What helps?||",
            ],
            report.Citations.Select(row =>
                $"{row.Topic}|{row.Sentence}|{string.Join('+', row.Keys)}|{string.Join('+', row.Sources)}"));
    }

    [Fact]
    public void Every_summary_of_the_content_is_plain_and_says_where_it_has_it_from()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");

        var report = ContentFolder.Report(Repository.Content, Cancel);

        Assert.DoesNotContain(report.Readability, row => row.Grade > HighestGrade || row.MedianSentence > LongestMedianSentence);
        Assert.DoesNotContain(report.Citations, row => row.Keys.IsEmpty && !row.Sentence.EndsWith('?'));
    }
}
