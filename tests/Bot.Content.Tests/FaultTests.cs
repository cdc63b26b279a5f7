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

    [Fact]
    public void Emergency_numbers_may_stand_in_examples()
    {
        using var content = new SampleContent().With("topics/naloxone.md", "- who needs naloxone", "- 999 112 or what, who needs naloxone");

        Assert.Equal("", content.Check());
    }

    [Theory]
    [MemberData(nameof(FaultsOfForm.InNotation), MemberType = typeof(FaultsOfForm))]
    [MemberData(nameof(FaultsOfForm.InKeys), MemberType = typeof(FaultsOfForm))]
    [MemberData(nameof(FaultsOfMeaning.InTexts), MemberType = typeof(FaultsOfMeaning))]
    [MemberData(nameof(FaultsOfMeaning.InNames), MemberType = typeof(FaultsOfMeaning))]
    [MemberData(nameof(FaultsOfMeaning.InNumbers), MemberType = typeof(FaultsOfMeaning))]
    [MemberData(nameof(FaultsOfMeaning.InShapes), MemberType = typeof(FaultsOfMeaning))]
    [MemberData(nameof(FaultsOfMeaning.InHours), MemberType = typeof(FaultsOfMeaning))]
    [MemberData(nameof(FaultsOfMeaning.InTime), MemberType = typeof(FaultsOfMeaning))]
    public void A_fault_is_named_with_its_line_and_remedy(string file, string text, string instead, string finding)
    {
        using var content = new SampleContent().With(file, text, instead);

        Assert.Equal(finding, content.Check());
    }
}
