namespace Bot.Content.Tests;

/// <summary>One fault planted in sound content; the check must say exactly what, where and how to mend it.</summary>
public sealed class FaultTests
{
    [Fact]
    public void Sound_content_has_no_findings()
    {
        using var content = new SampleContent();

        Assert.Equal("", content.Check(release: true));
    }

    [Theory]
    [MemberData(nameof(Faults.InNotation), MemberType = typeof(Faults))]
    [MemberData(nameof(Faults.InKeys), MemberType = typeof(Faults))]
    [MemberData(nameof(Faults.InTexts), MemberType = typeof(Faults))]
    [MemberData(nameof(Faults.InNames), MemberType = typeof(Faults))]
    [MemberData(nameof(Faults.InNumbers), MemberType = typeof(Faults))]
    [MemberData(nameof(Faults.InTime), MemberType = typeof(Faults))]
    public void A_fault_is_named_with_its_line_and_remedy(string file, string text, string instead, string finding)
    {
        using var content = new SampleContent().With(file, text, instead);

        Assert.Equal(finding, content.Check());
    }
}
