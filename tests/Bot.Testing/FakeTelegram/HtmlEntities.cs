using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>Parses text in parse mode HTML as the Bot API does: into plain text and entities, counted in UTF-16 units.</summary>
internal static class HtmlEntities
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["span"] = "spoiler", ["tg-spoiler"] = "spoiler",
        ["a"] = "text_link", ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote",
    };

    /// <exception cref="ApiError">The markup is wrong.</exception>
    public static (string Text, JsonArray Entities) Parse(string html)
    {
        var text = new StringBuilder();
        var entities = new List<JsonObject>();
        var open = new Stack<(string Tag, int Start, string? Link)>();
        for (var at = 0; at < html.Length;)
            switch (html[at])
            {
                case '&':
                    at = Reference(html, at, text);
                    break;
                case '<':
                    at = Tag(html, at, text, open, entities);
                    break;
                default:
                    text.Append(html[at] < ' ' && html[at] != '\n' ? ' ' : html[at]);
                    at++;
                    break;
            }
        if (open.TryPeek(out var left))
            throw ApiError.Bad($"can't parse entities: Can't find end tag corresponding to start tag \"{left.Tag}\"");
        return (text.ToString(), [.. entities.OrderBy(entity => (int)entity["offset"]!)]);
    }

    private static int Reference(string html, int at, StringBuilder text)
    {
        var end = html.IndexOf(';', at);
        var name = end < 0 ? "" : html[(at + 1)..end];
        Rune? rune = name switch
        {
            "amp" => new Rune('&'),
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "quot" => new Rune('"'),
            ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, null, out var code) && Rune.IsValid(code) =>
                new Rune(code),
            ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, null, out var code) && Rune.IsValid(code) => new Rune(code),
            _ => null,
        };
        text.Append(rune?.ToString() ?? "&");
        return rune is null ? at + 1 : end + 1;
    }

    private static int Tag(
        string html, int at, StringBuilder text, Stack<(string Tag, int Start, string? Link)> open, List<JsonObject> entities)
    {
        var end = html.IndexOf('>', at);
        if (end < 0)
            throw ApiError.Bad($"can't parse entities: Unclosed start tag at byte offset {Offset(html, at)}");
        var inner = html[(at + 1)..end];
        if (inner.StartsWith('/'))
        {
            if (!open.TryPop(out var opened) || (inner.Length > 1 && inner[1..].Trim() != opened.Tag))
                throw ApiError.Bad(
                    $"can't parse entities: Unmatched end tag at byte offset {Offset(html, at)}, expected \"</{opened.Tag}>\""
                    + $", found \"<{inner}>\"");
            Close(opened, text.Length, entities);
            return end + 1;
        }
        var name = inner.Split(' ', 2)[0];
        if (!Types.ContainsKey(name))
            throw ApiError.Bad($"can't parse entities: Unsupported start tag \"{name}\" at byte offset {Offset(html, at)}");
        open.Push((name, text.Length, name == "a" ? Attribute(inner, "href") : null));
        return end + 1;
    }

    private static void Close((string Tag, int Start, string? Link) opened, int end, List<JsonObject> entities)
    {
        if (end == opened.Start || (opened.Tag == "a" && opened.Link is null))
            return;
        var entity = new JsonObject { ["type"] = Types[opened.Tag], ["offset"] = opened.Start, ["length"] = end - opened.Start };
        if (opened.Link is not null)
            entity["url"] = opened.Link;
        entities.Add(entity);
    }

    private static string? Attribute(string tag, string name)
    {
        var from = tag.IndexOf($"{name}=\"", StringComparison.Ordinal);
        if (from < 0)
            return null;
        from += name.Length + 2;
        var text = new StringBuilder();
        for (var at = from; at < tag.Length && tag[at] != '"';)
            if (tag[at] == '&')
                at = Reference(tag, at, text);
            else
                text.Append(tag[at++]);
        return text.ToString();
    }

    private static int Offset(string html, int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));
}
