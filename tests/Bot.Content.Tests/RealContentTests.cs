using Bot.Testing;

namespace Bot.Content.Tests;

/// <summary>What stands in this repository's content folder.</summary>
public sealed class RealContentTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void It_has_no_errors()
    {
        SkipWithoutContent();

        var findings = ContentFolder.Check(Repository.Content, Today, release: false, Cancel);

        output.WriteLine(string.Join('\n', findings));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    private static void SkipWithoutContent() =>
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");
}
