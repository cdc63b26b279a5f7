namespace Bot.Terminal.Layout;

internal static class LanguageNames
{
    /// <returns>The languages in words, such as "English and French"; null for English alone, and where none is known.</returns>
    public static string? WorthSaying(ImmutableArray<string> languages) => languages switch
    {
        [] or ["en"] => null,
        [var only] => Name(only),
        [.. var most, var last] => $"{string.Join(", ", most.Select(Name))} and {Name(last)}",
    };

    private static string Name(string code) => code switch
    {
        "ar" => "Arabic",
        "cy" => "Welsh",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "ga" => "Irish",
        "it" => "Italian",
        "mi" => "Māori",
        "nl" => "Dutch",
        "pt" => "Portuguese",
        "zh" => "Chinese",
        _ => code,
    };
}
