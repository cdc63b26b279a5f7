namespace Bot.Content.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public void A_source_that_nobody_has_opened_stops_a_release()
    {
        using var content = new SampleContent().With("sources.yaml", "status: verified", "status: unverified");

        Assert.Equal(
            "content/sources.yaml:2: error: Nobody has opened `who2023` yet. Open it and compare what it says. Then set `status: verified`.",
            content.Check(release: true));
    }
}
