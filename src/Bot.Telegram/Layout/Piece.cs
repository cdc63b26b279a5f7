using System.Buffers;

namespace Bot.Telegram.Layout;

/// <summary>A run of text in one look. It stays on its line: whatever could move it becomes a space.</summary>
/// <param name="Target">Where a <see cref="Look.Link"/> leads.</param>
internal readonly record struct Piece(string Text, Look Look = Look.Plain, Uri? Target = null)
{
    private static readonly SearchValues<char> Breaks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    public string Text { get; init; } = OneLine(Text);

    /// <summary>Whether no message may end within it.</summary>
    public bool IsWhole => Look is Look.Number or Look.Link;

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny(Breaks) ? string.Concat(text.Select(c => Breaks.Contains(c) ? ' ' : c)) : text;
}

internal enum Look
{
    Plain,
    Strong,

    /// <summary>A telephone number: shown character for character, copied by a tap.</summary>
    Number,

    Link,
}
