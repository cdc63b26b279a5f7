namespace Bot.Core.Answers;

public static class Sentence
{
    /// <summary>The text with a full stop, unless it ends in a mark of its own.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimEnd() is [.., '.' or '!' or '?'] ended ? ended : $"{text.TrimEnd()}.";
    }
}
