using Bot.Testing;

namespace Bot.Tests.Architecture;

/// <summary>Two files fit side by side on a screen.</summary>
public sealed class LineWidthTests
{
    private const int Widest = 140;

    /// <summary>Generated files, which nobody wraps.</summary>
    private static readonly string[] NotYet = ["src/Bot.Storage/Migrations/"];

    [Fact]
    public void No_line_of_code_is_wider_than_140_characters() =>
        Assert.DoesNotContain(WideLines(), line => !NotYet.Any(wide => line.StartsWith(wide, StringComparison.Ordinal)));

    [Fact]
    public void What_is_not_yet_wrapped_is_wide_indeed() =>
        Assert.All(NotYet, wide => Assert.Contains(WideLines(), line => line.StartsWith(wide, StringComparison.Ordinal)));

    private static string[] WideLines() =>
    [
        .. new[] { "src", "tests" }.SelectMany(SourceFiles.Under).SelectMany(path => File.ReadLines(path)
            .Select((line, i) => (Line: line, Number: i + 1))
            .Where(written => written.Line.Length > Widest)
            .Select(written => $"{Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')}:{written.Number}")),
    ];
}
