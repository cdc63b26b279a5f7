using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Topics;

namespace Bot.Discord.Layout;

/// <summary>Whom to turn to, and what a claim rests on, as lines of Markdown.</summary>
internal static class HelpText
{
    public static string Title(Help help) => $"{Markdown.Strong(help.Title)} {help.EmergencyLabel} {Markdown.Strong(help.Emergency)}";

    /// <summary>Each line with everything known about it.</summary>
    public static IEnumerable<string> Lines(Help help) =>
    [
        .. help.LineTexts.Select(line =>
            $"- {Ways(line)}{(EndsInLink(line) ? " " : ". ")}{Markdown.Escape(string.Join(' ', line.Facts))}"),
        .. Directories(help),
    ];

    /// <summary>Each line with its numbers alone.</summary>
    public static IEnumerable<string> ShortLines(Help help) => [.. help.LineTexts.Select(line => $"- {Ways(line)}"), .. Directories(help)];

    public static string Source(Citation citation) =>
        $"[{citation.Number}] {Markdown.Escape(Sentence.Of(citation.Source.Reference))} {Markdown.Link(citation.Source.Link)}";

    public static string ShortSources(IEnumerable<Citation> citations) =>
        $"Sources: {string.Join(' ', citations.Select(citation => $"[{citation.Number}] {Markdown.Link(citation.Source.Link)}"))}";

    private static IEnumerable<string> Directories(Help help) => help.Directories.Select(directory =>
        $"- {Markdown.Strong(directory.Name)}: {Markdown.Link(directory.Link)} {Markdown.Escape(directory.Sentence)}");

    private static string Ways(LineText line)
    {
        var whom = line.For is { } group ? $", {Markdown.Escape(group)}" : "";
        return $"{Markdown.Strong(line.Name)}{whom}: {string.Join("; ", line.Ways.Select(way => string.Concat(way.Parts.Select(Part))))}";
    }

    private static bool EndsInLink(LineText line) => line.Ways is [.., { EndsInLink: true }];

    private static string Part(WayPart part) => part.Kind switch
    {
        WayPartKind.Number => Markdown.Strong(part.Text),
        WayPartKind.Link => Markdown.Link(new Uri(part.Text)),
        WayPartKind.Email => part.Text,
        _ => Markdown.Escape(part.Text),
    };
}
