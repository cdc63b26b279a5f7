using Bot.Core.Answers;
using Bot.Core.Topics;

namespace Bot.Discord.Layout;

/// <summary>A whole answer as text, in as many messages as it takes: for urgent cards, and where the bot may not embed.</summary>
internal static class PlainText
{
    /// <summary>Characters a message may have.</summary>
    public const int Longest = 2000;

    /// <returns>
    /// Texts of at most 2,000 characters; nothing is lost, and no line is cut but one that is longer than that by itself.
    /// </returns>
    public static ImmutableArray<string> Of(Answer answer)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var open = "";
        foreach (var block in Blocks(answer))
            foreach (var (line, isFirst) in block.SelectMany(Fitting).Select((line, i) => (line, i == 0)))
            {
                var joined = open.Length == 0 ? line : $"{open}{(isFirst ? "\n\n" : "\n")}{line}";
                if (joined.Length > Longest)
                {
                    texts.Add(open);
                    joined = line;
                }
                open = joined;
            }
        if (open.Length > 0)
            texts.Add(open);
        return texts.ToImmutable();
    }

    private static IEnumerable<IEnumerable<string>> Blocks(Answer answer)
    {
        if (answer.Heading.Length > 0)
            yield return [Markdown.Strong(answer.Heading)];
        // In an emergency nothing comes before the first step.
        IEnumerable<Paragraph> body = answer.Alert == AlertLevel.Emergency
            ? answer.Paragraphs.OrderBy(paragraph => paragraph.Kind != ParagraphKind.Step) : answer.Paragraphs;
        foreach (var block in Together(body))
            yield return block;
        var sources = answer.Sources.Select(HelpText.Source).Prepend("**Sources**");
        // In a crisis the people to call come before the papers to read.
        if (answer.Alert == AlertLevel.None && !answer.Sources.IsEmpty)
            yield return sources;
        if (answer.Help is { } help)
            yield return [HelpText.Title(help), .. HelpText.Lines(help)];
        if (answer.Alert != AlertLevel.None && !answer.Sources.IsEmpty)
            yield return sources;
    }

    /// <summary>A list stands right under the paragraph before it.</summary>
    private static IEnumerable<List<string>> Together(IEnumerable<Paragraph> paragraphs)
    {
        var block = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Text && block.Count > 0)
            {
                yield return block;
                block = [];
            }
            block.Add(Markdown.Of(paragraph));
        }
        if (block.Count > 0)
            yield return block;
    }

    private static IEnumerable<string> Fitting(string line)
    {
        while (line.Length > Longest)
        {
            var cut = line.LastIndexOf(". ", Longest - 1, StringComparison.Ordinal) is > 0 and var sentence
                ? sentence + 1 : line.LastIndexOf(' ', Longest - 1);
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }
        yield return line;
    }
}
