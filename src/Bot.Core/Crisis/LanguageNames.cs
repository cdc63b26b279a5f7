namespace Bot.Core.Crisis;

internal static class LanguageNames
{
    /// <returns>The languages in words, such as "English and French"; null for English alone, and where none is known.</returns>
    public static string? WorthSaying(ImmutableArray<string> languages) => languages is [] or ["en"] ? null : InWords(languages);

    /// <param name="languages">At least one.</param>
    public static string InWords(ImmutableArray<string> languages) => languages is [.. [_, ..] most, var last]
        ? $"{string.Join(", ", most.Select(Name))} and {Name(last)}"
        : Name(languages[0]);

    /// <param name="code">ISO 639; anything else is taken for words.</param>
    private static string Name(string code) => code switch
    {
        "am" => "Amharic",
        "ar" => "Arabic",
        "cy" => "Welsh",
        "da" => "Danish",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fi" => "Finnish",
        "fil" => "Filipino",
        "fr" => "French",
        "ga" => "Irish",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "mi" => "Māori",
        "ms" => "Malay",
        "nl" => "Dutch",
        "no" => "Norwegian",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "sv" => "Swedish",
        "ta" => "Tamil",
        "yue" => "Cantonese",
        "zh" => "Chinese",
        _ => code,
    };
}
