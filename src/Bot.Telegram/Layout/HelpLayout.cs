using Bot.Core.Crisis;

namespace Bot.Telegram.Layout;

/// <summary>Whom to turn to.</summary>
internal static class HelpLayout
{
    public static IEnumerable<Line> Of(Help help) =>
    [
        new Line(
            [new Piece(help.Title, Look.Strong), new Piece($" {help.EmergencyLabel} "), new Piece(help.Emergency, Look.Strong)],
            AfterBlank: true),
        .. help.LineTexts.Select(line => new Line([new Piece("\u2022 "), .. Pieces(line)])),
        .. help.Directories.Select(directory => new Line(
        [
            new Piece("\u2022 "), new Piece(directory.Name, Look.Strong), new Piece(": "), Address(directory.Link),
            new Piece($" {directory.Sentence}"),
        ])),
    ];

    private static IEnumerable<Piece> Pieces(LineText line)
    {
        yield return new Piece(line.Name, Look.Strong);
        if (line.For is { } whom)
            yield return new Piece($", {whom}");
        var before = ": ";
        foreach (var way in line.Ways)
        {
            yield return new Piece(before);
            foreach (var part in way.Parts)
                yield return PieceOf(part);
            before = "; ";
        }
        yield return new Piece(line.Ways is [.., { EndsInLink: true }] ? " " : ". ");
        yield return new Piece(string.Join(' ', line.Facts));
    }

    private static Piece PieceOf(WayPart part) => part.Kind switch
    {
        WayPartKind.Number => new Piece(part.Text, Look.Number),
        WayPartKind.Link => Address(new Uri(part.Text)),
        _ => new Piece(part.Text),
    };

    /// <summary>An address in full, for those who copy it by hand.</summary>
    private static Piece Address(Uri link) => new(link.OriginalString, Look.Link, link);
}
