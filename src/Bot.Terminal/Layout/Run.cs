namespace Bot.Terminal.Layout;

/// <summary>A piece of text in one tone. It stays on its line: whatever could move a cursor or drive a terminal becomes a space.</summary>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain, Uri? Link = null)
{
    public string Text { get; } = OneLine(Text);

    public static Run To(Uri link) => new(link.OriginalString, Tone.Plain, link);

    private static string OneLine(string text) =>
        text.Any(Breaks) ? string.Concat(text.Select(c => Breaks(c) ? ' ' : c)) : text;

    private static bool Breaks(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}

internal enum Tone
{
    Plain,
    Strong,
    Citation,

    /// <summary>A telephone number: shown character for character and never split over two lines.</summary>
    Number,
}
