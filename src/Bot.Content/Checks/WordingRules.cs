using Bot.Matching;

namespace Bot.Content.Checks;

internal static class WordingRules
{
    private static readonly ImmutableArray<(ImmutableArray<string> Term, string Instead)> Terms =
        [.. Stigma.List.Select(entry => (Tokenised(entry.Words).Select(token => token.Word).ToImmutableArray(), entry.Instead)).OrderByDescending(entry => entry.Item1.Length)];

    /// <summary>At each word only the longest term is told.</summary>
    public static IEnumerable<Finding> NoWordHurts(Checked content)
    {
        foreach (var stretch in content.Draft.Prose().Concat(content.Draft.ProseOfLines()))
        {
            var tokens = Tokenised(stretch.Text);
            for (var at = 0; at < tokens.Count; at++)
            {
                var (term, instead) = Terms.FirstOrDefault(entry => StartsAt(tokens, at, entry.Term));
                if (instead is null)
                    continue;
                yield return stretch.At(tokens[at].Start).Error($"\"{string.Join(' ', term)}\" hurts. Write: {instead}.");
                at += term.Length - 1;
            }
        }
    }

    private static bool StartsAt(List<(string Word, int Start)> tokens, int at, ImmutableArray<string> term)
    {
        if (at + term.Length > tokens.Count)
            return false;
        for (var word = 0; word < term.Length; word++)
            if (tokens[at + word].Word != term[word])
                return false;
        return true;
    }

    private static List<(string Word, int Start)> Tokenised(string text)
    {
        var tokens = new List<(string, int)>();
        var reader = Tokens.Of(text);
        while (reader.MoveNext())
            tokens.Add((reader.Current.ToString(), reader.Start));
        return tokens;
    }
}
