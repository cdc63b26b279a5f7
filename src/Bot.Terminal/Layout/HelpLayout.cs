using Bot.Core.Crisis;

namespace Bot.Terminal.Layout;

/// <summary>Whom to turn to. Nothing stands right after a link, so that it can be clicked or copied whole.</summary>
internal static class HelpLayout
{
    public static Block Of(Help help) => new(BlockKind.Help,
    [
        new Line("", [new Run(help.Title, Tone.Strong), new Run($" {help.EmergencyLabel} "), new Run(help.Emergency, Tone.Strong)]),
        .. help.LineTexts.Select(line => new Line("- ", [.. Runs(line)])),
        .. help.Directories.Select(directory => new Line("- ", [.. Runs(directory)])),
    ]);

    private static IEnumerable<Run> Runs(HelplineDirectory directory) =>
        [new Run(directory.Name, Tone.Strong), new Run(": "), Run.To(directory.Link), new Run($" {directory.Sentence}")];

    private static IEnumerable<Run> Runs(LineText line)
    {
        yield return new Run(line.Name, Tone.Strong);
        if (line.For is { } whom)
            yield return new Run($", {whom}");
        var before = ": ";
        foreach (var way in line.Ways)
        {
            yield return new Run(before);
            foreach (var part in way.Parts)
                yield return RunOf(part);
            before = "; ";
        }
        yield return new Run(line.Ways is [.., { EndsInLink: true }] ? " " : ". ");
        yield return new Run(string.Join(' ', line.Facts));
    }

    private static Run RunOf(WayPart part) => part.Kind switch
    {
        WayPartKind.Number => new Run(part.Text, Tone.Number),
        WayPartKind.Link => Run.To(new Uri(part.Text)),
        _ => new Run(part.Text),
    };
}
