namespace Bot.Content.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public void A_source_that_nobody_has_opened_stops_a_release()
    {
        using var content = new SampleContent().With("sources.yaml", "status: verified", "status: unverified");

        Assert.Equal(
            "content/sources.yaml:2: error: Nobody has opened `who2023` yet. "
            + "Open it and compare what it says. Then set `status: verified`.",
            content.Check(release: true));
    }

    [Fact]
    public void A_text_that_nobody_has_signed_off_stops_a_release()
    {
        using var content = new SampleContent().With("safety/overdose.md", "signed_off: {by: GP, on: 2026-11-02}\n", "");

        Assert.Equal(
            "content/safety/overdose.md:8: error: Nobody has signed this text off. "
            + "When a clinical reviewer agrees with the text, add `signed_off: {by: ROLE OR INITIALS, on: YEAR-MONTH-DAY}`.",
            content.Check(release: true));
    }
}
