using System.Text.Json;

namespace Bot.Testing.FakeDiscord.Spec;

/// <summary>Discord's published description of its REST API, where the checkout has it beside it.</summary>
internal sealed class OpenApi
{
    /// <summary>
    /// Where the document contradicts the written documentation and every client in use, the documentation is followed:
    /// permissions travel as strings.
    /// </summary>
    private static readonly string[] KnownToDiffer = [".default_member_permissions: String where"];

    private readonly Schema _schema;
    private readonly List<(string[] Segments, JsonElement Operations)> _paths = [];

    private OpenApi(JsonElement document)
    {
        _schema = new Schema(document);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            _paths.Add((path.Name.Split('/', StringSplitOptions.RemoveEmptyEntries), path.Value));
    }

    /// <summary>Reads the file that DISCORD_OPENAPI names, else the one beside the checkout.</summary>
    /// <returns>Null where there is none.</returns>
    public static OpenApi? Find()
    {
        var file = Environment.GetEnvironmentVariable("DISCORD_OPENAPI")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "discord", "openapi.json");
        return File.Exists(file) ? new OpenApi(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement) : null;
    }

    /// <param name="path">Below the version, such as <c>/channels/1/messages</c>.</param>
    /// <param name="body">Null where the request has none.</param>
    public IEnumerable<string> FaultsOfRequest(string method, string path, JsonElement? body)
    {
        if (Operation(method, path) is not { } operation)
            return [$"{method} {path}: no such operation"];
        var wanted = operation.TryGetProperty("requestBody", out var request)
            && request.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
                ? json.GetProperty("schema") : (JsonElement?)null;
        return (wanted, body) switch
        {
            (null, null) => [],
            (null, { ValueKind: JsonValueKind.Object }) => [$"{method} {path}: a body where none is described"],
            (null, _) => [],
            (_, null) when request.TryGetProperty("required", out var needed) && needed.GetBoolean() => [$"{method} {path}: no body"],
            (_, null) => [],
            ({ } schema, { } value) => Serious(_schema.Faults(schema, value)).Select(fault => $"{method} {path}: {fault}"),
        };
    }

    public IEnumerable<string> FaultsOfResponse(string method, string path, int status, JsonElement? body)
    {
        if (Operation(method, path) is not { } operation)
            return [];
        var responses = operation.GetProperty("responses");
        if (!responses.TryGetProperty(status.ToString(), out var response)
            && !(status is >= 400 and < 500 && responses.TryGetProperty("4XX", out response)))
            return status >= 500 ? [] : [$"{method} {path}: answers {status}, which is not described"];
        response = _schema.Resolve(response);
        if (!response.TryGetProperty("content", out var content))
            return body is null ? [] : [$"{method} {path}: a body with {status}"];
        return body is { } value
            ? Serious(_schema.Faults(content.GetProperty("application/json").GetProperty("schema"), value))
                .Select(fault => $"{method} {path} {status}: {fault}")
            : [$"{method} {path}: {status} without a body"];
    }

    private static IEnumerable<string> Serious(IEnumerable<string> faults) =>
        faults.Where(fault => !KnownToDiffer.Any(known => fault.Contains(known, StringComparison.Ordinal)));

    /// <summary>The path with the most words of its own wins: <c>/pins</c> is no message id.</summary>
    private JsonElement? Operation(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fitting = _paths.Where(candidate => Fits(candidate.Segments, segments)).OrderBy(candidate => candidate.Segments.Count(IsGap));
        foreach (var (_, operations) in fitting)
            return operations.TryGetProperty(method.ToLowerInvariant(), out var operation) ? operation : null;
        return null;
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => IsGap(pair.First) || pair.First == pair.Second);

    private static bool IsGap(string segment) => segment[0] == '{';
}
