namespace Bot.Telegram.Layout;

/// <summary>A paragraph of a message.</summary>
/// <param name="AfterBlank">Whether a blank line parts it from the line before.</param>
internal sealed record Line(ImmutableArray<Piece> Pieces, bool AfterBlank = false)
{
    /// <summary>In UTF-16 units, without what is only mark-up.</summary>
    public int Length => Pieces.Sum(piece => piece.Text.Length);

    public int Entities => Pieces.Count(piece => piece.Look != Look.Plain);

    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    public bool IsBlank => Pieces.All(piece => string.IsNullOrWhiteSpace(piece.Text));
}
