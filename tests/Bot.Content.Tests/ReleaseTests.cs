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
    public void A_number_that_nobody_has_confirmed_stops_a_release()
    {
        using var content = new SampleContent()
            .With("crisis-lines/gb.yaml", "status: verified", "status: unverified")
            .With("crisis-lines/gb.yaml", "status: verified", "status: unverified")
            .With("crisis-lines/international.yaml", "status: verified", "status: unverified");
        const string HowTo = "compare every character, then set `status: verified` and `checked`.";

        Assert.Equal(
            $"content/crisis-lines/gb.yaml:3: error: Nobody has confirmed `999` yet. Open https://www.gov.uk/, {HowTo}\n"
            + "content/crisis-lines/gb.yaml:9: error: Nobody has confirmed `gb-samaritans` yet. Open "
            + $"https://www.samaritans.org/, {HowTo}\n"
            + "content/crisis-lines/international.yaml:3: error: Nobody has confirmed `112, 911 or 999` yet. Open "
            + $"https://findahelpline.com/, {HowTo}",
            content.Check(release: true));
        Assert.Equal(
            "content/crisis-lines/gb.yaml:3: warning: Nobody has confirmed 2 of the 3 entries of this file yet. Open the source of each, "
            + $"{HowTo}\n"
            + "content/crisis-lines/international.yaml:3: warning: Nobody has confirmed 1 of the 1 entries of this file yet. Open the "
            + $"source of each, {HowTo}",
            content.Check());
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
