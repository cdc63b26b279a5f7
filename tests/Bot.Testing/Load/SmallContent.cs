using System.Text.RegularExpressions;

namespace Bot.Testing.Load;

/// <summary>A copy of the content with few examples, so that it trains in a moment, and with titles that tell its edition.</summary>
public sealed partial class SmallContent(string folder)
{
    private const int MostExamples = 20;
    private const int MostChatter = 300;

    /// <summary>Cards whose titles are edited, and the line of each file that holds it.</summary>
    private static readonly (string File, string Line, string Title)[] Titles =
    [
        ("topics/naloxone.md", "title:", "title: \"Naloxone, edition {0}\""),
        ("topics/tolerance.md", "title:", "title: \"Tolerance, edition {0}\""),
        ("safety/overdose.md", "title:", "title: \"Overdose, edition {0}\""),
        ("replies.yaml", "  title: \"Crisis lines", "  title: \"Crisis lines, edition {0}: {{country}}\""),
    ];

    public string Folder => folder;

    /// <summary>The cards, as they are asked for, with the first word of what they say.</summary>
    public static IReadOnlyList<(string Card, string Title)> Cards { get; } =
        [("topic naloxone", "Naloxone"), ("topic tolerance", "Tolerance"), ("overdose", "Overdose"), ("crisis IE", "Crisis lines")];

    public int Edition { get; private set; }

    /// <returns>Which of the cards a message is, and of which edition; null where it is none.</returns>
    public static (string Card, int Edition)? Read(string message) => Mark().Match(message) is { Success: true } mark
        ? (Cards.First(card => card.Title == mark.Groups["title"].Value).Card, int.Parse(mark.Groups["edition"].ValueSpan)) : null;

    public void Write()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllLines(
                copy, Path.GetFileName(file) == "chatter.txt" ? File.ReadLines(file).Take(MostChatter) : Thinned(File.ReadLines(file)));
        }
        Edit();
    }

    /// <summary>Gives every one of the cards another title.</summary>
    public void Edit()
    {
        Edition++;
        foreach (var (name, start, title) in Titles)
        {
            var (file, lines) = (Path.Combine(folder, name), File.ReadAllLines(Path.Combine(folder, name)));
            lines[Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal))] =
                string.Format(System.Globalization.CultureInfo.InvariantCulture, title, Edition);
            File.WriteAllLines($"{file}.new", lines);
            File.Move($"{file}.new", file, overwrite: true);
        }
    }

    private static IEnumerable<string> Thinned(IEnumerable<string> lines)
    {
        var (key, examples) = ("", 0);
        foreach (var line in lines)
        {
            if (Key().Match(line) is { Success: true } named)
                (key, examples) = (named.Groups["key"].Value, 0);
            if (key != "asks" || !line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || ++examples <= MostExamples)
                yield return line;
        }
    }

    [GeneratedRegex(@"^ *(?<key>[a-z-]+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(
        "(?<title>Naloxone|Tolerance|Overdose|Crisis lines), edition (?<edition>[0-9]+)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
