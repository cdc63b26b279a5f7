using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Telegram.Tests;

/// <summary>
/// A message of Telegram as the terminal would have written it: links in full, bullets as hyphens, buttons as a list of choices.
/// </summary>
internal static class AsPlainText
{
    private static readonly string[] OnlyHere = ["Wrong topic", "Why this?"];

    public static string Of(JsonObject message)
    {
        var text = new StringBuilder((string?)message["text"]);
        foreach (var entity in ((JsonArray?)message["entities"] ?? []).Where(entity => (string?)entity!["type"] == "text_link").Reverse())
            Spell(text, (int)entity!["offset"]!, (int)entity["length"]!, (string)entity["url"]!);
        text.Replace("\n\u2022 ", "\n- ");
        var labels = ((JsonArray?)message["reply_markup"]?["inline_keyboard"] ?? []).SelectMany(row => (JsonArray)row!)
            .Select(button => (string)button!["text"]!).Except(OnlyHere).ToArray();
        if (labels.Length > 0)
            text.Append($"\n\nChoices: {string.Join(" | ", labels.Select((label, i) => $"{i + 1} {label}"))}");
        return text.ToString();
    }

    /// <summary>
    /// A source's address follows its words, another link's stands in brackets, and an address that is shown is left alone.
    /// </summary>
    private static void Spell(StringBuilder text, int offset, int length, string url)
    {
        var all = text.ToString();
        if (all.Substring(offset, length) == url)
            return;
        var line = all[(all.LastIndexOf('\n', offset - 1) + 1)..offset];
        text.Insert(offset + length, line is ['[', .., ']', ' '] ? $" {url}" : $" ({url})");
    }
}
