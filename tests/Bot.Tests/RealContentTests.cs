namespace Bot.Tests;

public sealed class RealContentTests
{
    [Fact]
    public void It_loads_and_nothing_is_due_for_review()
    {
        Assert.NotEmpty(RealContent.Loaded.Library.Topics);
        Assert.Empty(RealContent.Loaded.Findings);
    }
}
