using Bot.Content.Reading;

namespace Bot.Content.Checks;

internal static class Words
{
    /// <summary>What stands between spaces and holds a letter or a digit.</summary>
    public static IEnumerable<string> In(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>A gap counts as one word, a citation as none.</summary>
    public static int Count(IEnumerable<Passage> passages) => passages.Sum(passage => In(Stretch.Of(passage).Text).Count());
}
