using Markdig;
using Markdig.Syntax;

namespace Bot.Content.Reading;

/// <summary>Markdig, with what it cannot take told as a finding.</summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <returns>Empty where the file is, or is broken.</returns>
    public static MarkdownDocument Parse(TextFile file, Report report)
    {
        if (TryParse(file.Text) is { } document)
            return document;
        report.Break(file.At(FirstTooDeep(file.Text)), "Lists, quotations or brackets are nested too deep here. Write plain paragraphs.");
        return new MarkdownDocument();
    }

    private static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up this way on what is a hundred levels deep.
            return null;
        }
    }

    private static int FirstTooDeep(string text)
    {
        var lines = text.Split('\n');
        var (fits, fails) = (0, lines.Length);
        while (fails - fits > 1)
        {
            var half = (fits + fails) / 2;
            if (TryParse(string.Join('\n', lines[..half])) is null)
                fails = half;
            else
                fits = half;
        }
        return fails;
    }
}
