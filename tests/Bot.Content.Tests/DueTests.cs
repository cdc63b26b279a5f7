namespace Bot.Content.Tests;

/// <summary>What must be looked at again, and by when.</summary>
public sealed class DueTests
{
    [Fact]
    public void What_falls_due_within_the_days_is_listed_the_oldest_first()
    {
        using var content = new SampleContent()
            .With("crisis-lines/gb.yaml", "checked: 2026-11-01\n  - id: gb-young", "checked: 2026-07-01\n  - id: gb-young")
            .With("topics/naloxone.md", "review_by: 2027-11-01", "review_by: 2026-12-01");

        Assert.Equal(
            [
                "2026-09-29 content/crisis-lines/gb.yaml:20: compare with its source",
                "2026-12-01 content/topics/naloxone.md:32: review the text",
            ],
            Due(content, days: 30));
    }

    [Fact]
    public void A_check_holds_ninety_days()
    {
        using var content = new SampleContent();

        Assert.Empty(Due(content, days: 67));
        Assert.Equal(4, Due(content, days: 68).Length);
    }

    private static string[] Due(SampleContent content, int days) =>
    [
        .. ContentFolder.Due(content.Written(), SampleContent.Today.AddDays(days), TestContext.Current.CancellationToken)
            .Select(due => due.ToString()),
    ];
}
