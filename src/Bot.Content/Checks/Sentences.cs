using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

/// <param name="Text">Without citations.</param>
/// <param name="Citations">The keys of the sources it names.</param>
internal sealed record Sentence(string Text, ImmutableArray<string> Citations, Place At)
{
    /// <summary>An offer or a question claims nothing.</summary>
    public bool IsClaim => !Text.EndsWith('?') && !Text.StartsWith("Ask ", StringComparison.Ordinal);
}

internal static class Sentences
{
    public static IEnumerable<Sentence> In(IEnumerable<Passage> passages) => passages.SelectMany(In);

    /// <summary>A citation right behind the full stop belongs to the sentence before it.</summary>
    public static IEnumerable<Sentence> In(Passage passage)
    {
        var stretch = Stretch.Of(passage);
        var text = stretch.Text;
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = EndOf(text, start);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            var sentence = text[start..end];
            var words = Uncited(sentence);
            if (words.Length > 0)
                yield return new Sentence(words, stretch.CitedIn(start..end), stretch.At(start));
        }
    }

    /// <summary>Without citations and the space before each.</summary>
    private static string Uncited(string sentence) => sentence
        .Replace($" {Stretch.Citation}", "", StringComparison.Ordinal)
        .Replace(Stretch.Citation.ToString(), "", StringComparison.Ordinal)
        .Replace(" .", ".", StringComparison.Ordinal).Trim();

    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?') || IsInitial(text, at))
                continue;
            var end = at + 1;
            while (end < text.Length && text[end] is ')' or '"' or '\'' or '”' or '’' or '.' or '!' or '?')
                end++;
            var next = end;
            while (next < text.Length && (text[next] == Stretch.Citation || char.IsWhiteSpace(text[next])))
                if (text[next++] == Stretch.Citation)
                    end = next;
            if (next == text.Length)
                return next;
            if (next > end && !char.IsLower(text[next]))
                return end;
        }
        return text.Length;
    }

    /// <summary>The full stop of an initial or of an abbreviation such as "U.S." ends no sentence.</summary>
    private static bool IsInitial(string text, int at) =>
        text[at] == '.' && at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));
}
