using System.Text;
using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

/// <param name="Text">Without citations.</param>
internal sealed record Sentence(string Text, ImmutableArray<string> Cited, Place At)
{
    /// <summary>An offer or a question claims nothing.</summary>
    public bool IsClaim => !Text.EndsWith('?') && !Text.StartsWith("Ask ", StringComparison.Ordinal);
}

internal static class Sentences
{
    private const char Citation = '\uFFFC';

    /// <summary>A citation right behind the full stop belongs to the sentence before it.</summary>
    public static IEnumerable<Sentence> In(Passage passage)
    {
        var (text, runs) = Flatten(passage);
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = EndOf(text, start);
            var words = text[start..end].Replace(Citation.ToString(), "", StringComparison.Ordinal).Trim();
            if (words.Length == 0)
                continue;
            var first = start;
            while (char.IsWhiteSpace(text[first]))
                first++;
            yield return new Sentence(
                words,
                [.. runs.Where(run => run.At >= start && run.At < end).Select(run => run.Run.Inline).OfType<Inline.Cite>().Select(cite => cite.Key)],
                runs.Last(run => run.At <= first).Run.At);
        }
    }

    public static IEnumerable<Sentence> In(IEnumerable<Passage> passages) => passages.SelectMany(In);

    /// <summary>The text of a passage line by line as its author wrote it, without marks.</summary>
    public static IEnumerable<Written> LinesOf(Passage passage) =>
        passage.Runs.GroupBy(run => run.At).Select(line => new Written(string.Concat(line.Select(run => run.Text)), line.Key));

    private static (string Text, List<(int At, Run Run)> Runs) Flatten(Passage passage)
    {
        var text = new StringBuilder();
        var runs = new List<(int, Run)>();
        foreach (var run in passage.Runs)
        {
            runs.Add((text.Length, run));
            text.Append(run.Inline is Inline.Cite ? Citation.ToString() : run.Text);
        }
        return (text.ToString(), runs);
    }

    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?') || IsInitial(text, at))
                continue;
            var after = at + 1;
            while (after < text.Length && text[after] is ')' or '"' or '\'' or '”' or '’' or '.' or '!' or '?')
                after++;
            var next = after;
            while (next < text.Length && (text[next] == Citation || char.IsWhiteSpace(text[next])))
                if (text[next++] == Citation)
                    after = next;
            if (next == text.Length)
                return next;
            if (next > at + 1 && !char.IsLower(text[next]))
                return after;
        }
        return text.Length;
    }

    /// <summary>The full stop of an initial or of an abbreviation such as "U.S." ends no sentence.</summary>
    private static bool IsInitial(string text, int at) => text[at] == '.' && at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));
}
