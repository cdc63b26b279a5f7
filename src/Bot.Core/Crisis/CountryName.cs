namespace Bot.Core.Crisis;

internal static class CountryName
{
    /// <summary>The name as it follows "in": some take an article, as in "the United Kingdom".</summary>
    public static string InSentence(string name) => TakesArticle(name) ? $"the {name}" : name;

    private static bool TakesArticle(string name) =>
        name.StartsWith("United ", StringComparison.Ordinal)
        || name.EndsWith(" Islands", StringComparison.Ordinal)
        || name.EndsWith(" Republic", StringComparison.Ordinal)
        || name is "Bahamas" or "Comoros" or "Gambia" or "Isle of Man" or "Maldives" or "Netherlands" or "Philippines" or "Seychelles";
}
