using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Testing.FakeDiscord.Spec;

/// <summary>
/// Checks JSON against the schemas of an OpenAPI 3.1 document: the keywords Discord's document uses, and one rule more: a key that no
/// schema knows is a fault.
/// </summary>
internal sealed class Schema(JsonElement document)
{
    private readonly Dictionary<string, JsonElement> _byReference = new(StringComparer.Ordinal);

    /// <returns>One line for each fault, each with its path; empty where the value conforms.</returns>
    public List<string> Faults(JsonElement schema, JsonElement value, string path = "$")
    {
        var faults = new List<string>();
        var known = value.ValueKind == JsonValueKind.Object ? new HashSet<string>(StringComparer.Ordinal) : null;
        Look(schema, value, path, faults, known);
        if (known is not null && faults.Count == 0 && !known.Contains("*"))
            faults.AddRange(value.EnumerateObject().Where(pair => !known.Contains(pair.Name))
                .Select(pair => $"{path}.{pair.Name}: unknown key"));
        return faults;
    }

    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
            schema = At(reference.GetString()!);
        return schema;
    }

    private void Look(JsonElement schema, JsonElement value, string path, List<string> faults, HashSet<string>? known)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("allOf", out var all))
            foreach (var part in all.EnumerateArray())
                Look(part, value, path, faults, known);
        if (schema.TryGetProperty("oneOf", out var alternatives) || schema.TryGetProperty("anyOf", out alternatives))
            LookAmong(alternatives, value, path, faults, known);
        if (schema.TryGetProperty("type", out var type) && !IsOf(type, value))
        {
            faults.Add($"{path}: {value.ValueKind} where {type} is wanted");
            return;
        }
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
            faults.Add($"{path}: not {constant}");
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            faults.Add($"{path}: {value} is none of {allowed}");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: LookInside(schema, value, path, faults, known!); break;
            case JsonValueKind.Array: LookAtItems(schema, value, path, faults); break;
            case JsonValueKind.String: LookAtText(schema, value.GetString()!, path, faults); break;
            case JsonValueKind.Number: Bounds(schema, "minimum", "maximum", value.GetDouble(), path, faults); break;
        }
    }

    /// <summary>One alternative must fit; where none does, the faults of the nearest are told.</summary>
    private void LookAmong(JsonElement alternatives, JsonElement value, string path, List<string> faults, HashSet<string>? known)
    {
        List<string>? fewest = null;
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var own = new List<string>();
            var keys = known is null ? null : new HashSet<string>(StringComparer.Ordinal);
            Look(alternative, value, path, own, keys);
            if (own.Count == 0)
            {
                known?.UnionWith(keys!);
                return;
            }
            if (fewest is null || own.Count < fewest.Count)
                fewest = own;
        }
        faults.AddRange(fewest ?? [$"{path}: nothing is allowed here"]);
    }

    private void LookInside(JsonElement schema, JsonElement value, string path, List<string> faults, HashSet<string> known)
    {
        Bounds(schema, "minProperties", "maxProperties", value.EnumerateObject().Count(), path, faults);
        if (schema.TryGetProperty("required", out var required))
            faults.AddRange(required.EnumerateArray().Select(name => name.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name}: missing"));
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
            {
                known.Add(property.Name);
                if (value.TryGetProperty(property.Name, out var inner))
                    faults.AddRange(Faults(property.Value, inner, $"{path}.{property.Name}"));
            }
        if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind == JsonValueKind.False)
            return;
        known.Add("*");
        if (more.ValueKind == JsonValueKind.Object)
            foreach (var pair in value.EnumerateObject())
                faults.AddRange(Faults(more, pair.Value, $"{path}.{pair.Name}"));
    }

    private void LookAtItems(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        Bounds(schema, "minItems", "maxItems", value.GetArrayLength(), path, faults);
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True
            && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() != value.GetArrayLength())
            faults.Add($"{path}: items repeat");
        if (!schema.TryGetProperty("items", out var items))
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            faults.AddRange(Faults(items, item, $"{path}[{index++}]"));
    }

    private static void LookAtText(JsonElement schema, string text, string path, List<string> faults)
    {
        Bounds(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), path, faults);
        if (schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            faults.Add($"{path}: does not match {pattern}");
        if (schema.TryGetProperty("format", out var format) && !HasFormat(format.GetString()!, text))
            faults.Add($"{path}: no {format}");
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static bool IsOf(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => IsOf(one, value)) : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            var other => throw new NotSupportedException($"Type {other}."),
        };

    private static void Bounds(JsonElement schema, string least, string most, double value, string path, List<string> faults)
    {
        if (schema.TryGetProperty(least, out var minimum) && value < minimum.GetDouble())
            faults.Add($"{path}: {value} is under {least} {minimum}");
        if (schema.TryGetProperty(most, out var maximum) && value > maximum.GetDouble())
            faults.Add($"{path}: {value} is over {most} {maximum}");
    }

    private JsonElement At(string reference)
    {
        lock (_byReference)
        {
            if (!_byReference.TryGetValue(reference, out var found))
            {
                found = document;
                foreach (var step in reference.Split('/').Skip(1))
                    found = found.GetProperty(step);
                _byReference[reference] = found;
            }
            return found;
        }
    }
}
