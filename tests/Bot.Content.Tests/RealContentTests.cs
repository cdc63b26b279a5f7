using Bot.Testing;

namespace Bot.Content.Tests;

public sealed class RealContentTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void The_content_of_this_repository_loads()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");

        var content = ContentFolder.Load(Repository.Content, Today, TestContext.Current.CancellationToken);

        foreach (var finding in content.Findings)
            output.WriteLine(finding.ToString());
        Assert.DoesNotContain(content.Findings, finding => finding.Severity == Severity.Error);
        Assert.NotEmpty(content.Library.Topics);
    }
}
