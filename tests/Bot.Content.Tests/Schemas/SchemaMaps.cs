namespace Bot.Content.Tests.Schemas;

/// <summary>Every map of the content, emptied but for a key that nobody reads.</summary>
public static class SchemaMaps
{
    public const string Unknown = "zzzzzzzzzzzz";

    private const string Empty = $"{{{Unknown}: x}}";

    private const string Emergency =
        "emergency:\n  ambulance: \"999\"\n  general: \"999 or 112\"\n  source: https://www.gov.uk/\n"
        + "  status: verified\n  checked: 2026-11-01\n";

    /// <summary>The file, a text in the sample, what is written instead, and the map's path in the schema.</summary>
    public static TheoryData<string, string, string, string> Within => new()
    {
        { "topics/naloxone.md", "  - text: how many pills can i take\n    is: unsafe-request", $"  - {Empty}", "not/*" },
        { "topics/naloxone.md", "{by: GP, on: 2026-11-02}", Empty, "signed_off" },
        { "safety/refusals.md", "refusals:\n", $"refusals:\n  other: {Empty}\n", "refusals/*" },
        { "sources.yaml", "references:\n", $"references:\n  - {Empty}\n", "references/*" },
        { "sources.yaml", "{family: Best, given: David}", $"{{{Unknown}: x, family: Best}}", "references/*/author/*" },
        { "countries.yaml", "countries:\n", $"countries:\n  - {Empty}\n", "countries/*" },
        { "countries.yaml", "ambiguous:\n", $"ambiguous:\n  - {Empty}\n", "ambiguous/*" },
        { "numbers.yaml", "countries:\n", $"countries:\n  - {Empty}\n", "countries/*" },
        { "crisis-lines/gb.yaml", Emergency, $"emergency: {Empty}\n", "emergency" },
        { "crisis-lines/gb.yaml", "lines:\n", $"lines:\n  - {Empty}\n", "lines/*" },
        { "crisis-lines/gb.yaml", "{number: \"85258\", keyword: SHOUT}", Empty, "lines/*/text" },
        { "crisis-lines/gb.yaml", "hours: 24/7", $"hours: {Empty}", "lines/*/hours/{}" },
        { "crisis-lines/international.yaml", "directories:\n", $"directories:\n  - {Empty}\n", "directories/*" },
        { "crisis-lines/international.yaml", "do_not_use:\n", $"do_not_use:\n  - {Empty}\n", "do_not_use/*" },
        { "replies.yaml", "help: {title: Help, text: Ask me.}", $"help: {Empty}", "help" },
        { "replies.yaml", "buttons: {more", $"buttons: {Empty}\nnothing: {{more", "buttons" },
        { "replies.yaml", "commands: {ask", $"commands: {Empty}\nnothing: {{ask", "commands" },
    };

    public static TheoryData<string> Files =>
    [
        "topics/naloxone.md", "safety/suicide.md", "safety/refusals.md", "sources.yaml", "countries.yaml", "numbers.yaml",
        "crisis-lines/gb.yaml", "crisis-lines/international.yaml", "replies.yaml",
    ];

    public static string EmptyFile(string file) =>
        Path.GetExtension(file) == ".md" ? $"---\n{Unknown}: x\n---\nText.\n" : $"{Unknown}: x\n";
}
