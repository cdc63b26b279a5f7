using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.FakeTelegram.Spec;

/// <summary>
/// Holds what goes over the wire against the specification: unknown keys, missing ones, types, and the lengths its words name.
/// </summary>
internal sealed partial class SpecCheck(ApiSpec spec)
{
    /// <returns>One line for each offence; empty where all is well.</returns>
    public IReadOnlyList<string> Request(string method, JsonObject parameters)
    {
        var found = new List<string>();
        if (spec.Method(method) is { } declared)
            Fields(declared, parameters, method, found);
        else
            found.Add($"{method}: there is no such method");
        return found;
    }

    /// <inheritdoc cref="Request"/>
    public IReadOnlyList<string> Result(string method, JsonNode? result)
    {
        var found = new List<string>();
        if (spec.Method(method) is { } declared)
            AnyOf((JsonArray)declared["returns"]!, result, $"{method} result", found);
        return found;
    }

    /// <inheritdoc cref="Request"/>
    public IReadOnlyList<string> Update(JsonObject update)
    {
        var found = new List<string>();
        Of("Update", update, "update", found);
        return found;
    }

    private void Fields(JsonObject declared, JsonObject value, string where, List<string> found)
    {
        var fields = declared["fields"] is JsonArray list ? list.ToDictionary(field => (string)field!["name"]!, field => field!) : [];
        foreach (var (name, child) in value)
            if (!fields.TryGetValue(name, out var field))
                found.Add($"{where}.{name}: unknown");
            else
            {
                AnyOf((JsonArray)field["types"]!, child, $"{where}.{name}", found);
                Length((string)field["description"]!, child, $"{where}.{name}", value, found);
            }
        found.AddRange(
            fields.Where(field => (bool)field.Value["required"]! && !value.ContainsKey(field.Key))
                .Select(field => $"{where}.{field.Key}: missing"));
    }

    /// <summary>A value of several types must fit one of them; the nearest one says what is wrong.</summary>
    private void AnyOf(JsonArray types, JsonNode? value, string where, List<string> found)
    {
        List<string>? nearest = null;
        foreach (var type in types)
        {
            var wrong = new List<string>();
            Of((string)type!, value, where, wrong);
            if (nearest is null || wrong.Count < nearest.Count)
                nearest = wrong;
        }
        found.AddRange(nearest ?? []);
    }

    private void Of(string type, JsonNode? value, string where, List<string> found)
    {
        const string ArrayOf = "Array of ";
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            if (value is not JsonArray items)
                found.Add($"{where}: not an array");
            else
                for (var i = 0; i < items.Count; i++)
                    Of(type[ArrayOf.Length..], items[i], $"{where}[{i}]", found);
        }
        else if (spec.Type(type) is { } declared)
        {
            if (declared["subtypes"] is JsonArray { Count: > 0 } subtypes)
                AnyOf(subtypes, value, where, found);
            else if (value is JsonObject fields)
                Fields(declared, fields, where, found);
            else
                found.Add($"{where}: not a {type}");
        }
        else if (!IsPlain(type, value?.GetValueKind()))
            found.Add($"{where}: not a {type}");
    }

    private static bool IsPlain(string type, JsonValueKind? kind) => type switch
    {
        "Integer" or "Float" => kind == JsonValueKind.Number,
        "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "String" => kind == JsonValueKind.String,
        _ => true,
    };

    private static void Length(string description, JsonNode? value, string where, JsonObject around, List<string> found)
    {
        if (MostItems().Match(description) is { Success: true } most && value is JsonArray items
            && items.Count > int.Parse(most.Groups["most"].Value))
            found.Add($"{where}: {items.Count} items of at most {most.Groups["most"].Value}");
        if (Range().Match(description) is not { Success: true } range || value?.GetValueKind() != JsonValueKind.String)
            return;
        var text = (string)value!;
        if (around.ContainsKey("parse_mode") && where.EndsWith("text", StringComparison.Ordinal))
            text = HtmlEntities.Parse(text).Text;
        var length = range.Groups["unit"].Value.StartsWith("byte", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetByteCount(text)
            : text.Length;
        if (length < int.Parse(range.Groups["least"].Value) || length > int.Parse(range.Groups["most"].Value))
            found.Add($"{where}: {length} {range.Groups["unit"]}, allowed are {range.Groups["least"]}-{range.Groups["most"]}");
    }

    [GeneratedRegex(@"(?<least>\d+)-(?<most>\d+) (?<unit>characters|bytes)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"At most (?<most>\d+) commands", RegexOptions.None, 1000)]
    private static partial Regex MostItems();
}
