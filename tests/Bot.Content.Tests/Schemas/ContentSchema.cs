using Bot.Testing;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bot.Content.Tests.Schemas;

/// <summary>The JSON Schemas beside the content, which editors complete from.</summary>
internal static class ContentSchema
{
    private const string FrontMatterFence = "---\n";

    private static string Folder => Path.Combine(Repository.Content, "schemas");

    /// <summary>Which schema a content file follows; null where it has none.</summary>
    /// <param name="file">Its name within the content folder, with slashes.</param>
    public static string? Of(string file) => file switch
    {
        "safety/refusals.md" => "refusals",
        "crisis-lines/international.yaml" => "international",
        _ when file.StartsWith("topics/", StringComparison.Ordinal) => "topic",
        _ when file.StartsWith("safety/", StringComparison.Ordinal) => "safety-card",
        _ when file.StartsWith("crisis-lines/", StringComparison.Ordinal) => "crisis-lines",
        _ when Path.GetExtension(file) == ".yaml" => Path.GetFileNameWithoutExtension(file),
        _ => null,
    };

    public static Task<JsonSchema> Read(string name, CancellationToken ct) =>
        JsonSchema.FromFileAsync(Path.Combine(Folder, $"{name}.json"), ct);

    /// <returns>What does not fit, one a line: <c>#/path: kind</c>; empty where all does.</returns>
    public static string Faults(JsonSchema schema, string file, string text) =>
        string.Join('\n', Innermost(schema.Validate(YamlAsJson.Of(Keys(file, text)))).Select(fault => $"{fault.Path}: {fault.Kind}"));

    private static IEnumerable<ValidationError> Innermost(IEnumerable<ValidationError> faults) =>
        faults.SelectMany(fault => fault is ChildSchemaValidationError { Errors.Values: var inner }
            ? Innermost(inner.SelectMany(each => each))
            : [fault]);

    private static string Keys(string file, string text) =>
        Path.GetExtension(file) == ".md" ? text.Split(FrontMatterFence, 3)[1] : text;
}
