namespace Bot.Content.Reading;

/// <summary>Guesses what an author meant to type.</summary>
internal static class Nearest
{
    private const int MostListed = 30;

    /// <returns>A sentence that names the nearest choice, or else all of them.</returns>
    public static string Hint(string typed, IEnumerable<string> choices)
    {
        var known = choices.Distinct().Order(StringComparer.Ordinal).ToArray();
        var near = known.Select(choice => (choice, Slips: Slips(typed, choice))).OrderBy(near => near.Slips).FirstOrDefault();
        if (near.choice is not null && near.Slips <= Math.Max(1, near.choice.Length / 3))
            return $"Did you mean `{near.choice}`?";
        return known.Length is > 0 and <= MostListed ? $"Choose from: {string.Join(", ", known)}." : "Check the spelling.";
    }

    private static int Slips(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0]++;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(change, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return row[^1];
    }
}
