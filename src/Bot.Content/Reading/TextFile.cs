namespace Bot.Content.Reading;

/// <param name="Path">As findings show it.</param>
/// <param name="Text">Its lines end in <c>\n</c>.</param>
internal sealed record TextFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public Place Start => At(1);

    public Place At(int line) => new(Path, line);

    public IEnumerable<Written> Lines => Text.Split('\n').Select((line, index) => new Written(line, At(index + 1)));

    /// <summary>The same file with other text before which as many lines stand, so that line numbers still fit.</summary>
    public TextFile Part(string text, int linesBefore) => this with { Text = new string('\n', linesBefore) + text };
}
