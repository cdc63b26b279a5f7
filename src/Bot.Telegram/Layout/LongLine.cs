namespace Bot.Telegram.Layout;

/// <summary>Cuts a line that no message holds. Numbers and links stay whole, words do while there is a space to end at.</summary>
internal static class LongLine
{
    /// <param name="longest">In UTF-16 units; a number or link of more is cut all the same.</param>
    public static IEnumerable<Line> Cut(Line line, int longest)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var room = longest;
        var afterBlank = line.AfterBlank;
        foreach (var piece in line.Pieces)
        {
            var rest = piece;
            while (rest.Text.Length > room)
            {
                var end = rest.IsWhole && rest.Text.Length <= longest ? 0 : EndWithin(rest.Text, room);
                if (end > 0)
                    pieces.Add(rest with { Text = rest.Text[..end] });
                if (pieces.Count > 0)
                    yield return new Line(pieces.DrainToImmutable(), afterBlank);
                rest = rest with { Text = rest.Text[end..] };
                (room, afterBlank) = (longest, false);
            }
            if (rest.Text.Length > 0)
                pieces.Add(rest);
            room -= rest.Text.Length;
        }
        if (pieces.Count > 0)
            yield return new Line(pieces.ToImmutable(), afterBlank);
    }

    private static int EndWithin(string text, int room)
    {
        for (var at = room; at > room / 2; at--)
            if (text[at - 1] == ' ' && !(at < text.Length && at > 1 && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 2])))
                return at;
        return room > 0 && char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
    }
}
