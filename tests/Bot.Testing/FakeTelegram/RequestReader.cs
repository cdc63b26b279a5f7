using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.FakeTelegram;

/// <summary>Reads the parameters of a call from its query string and its body, which is JSON or a form.</summary>
internal static class RequestReader
{
    /// <exception cref="ApiError">The body cannot be read.</exception>
    public static async Task<JsonObject> Read(HttpRequest request)
    {
        var parameters = new JsonObject();
        foreach (var (key, value) in request.Query)
            parameters[key] = Guess(key, value.ToString());
        if (request.HasJsonContentType())
            foreach (var (key, value) in await Json(request))
                if (value is not null)
                    parameters[key] = value.DeepClone();
        if (request.HasFormContentType)
            foreach (var (key, value) in await request.ReadFormAsync())
                parameters[key] = Guess(key, value.ToString());
        return parameters;
    }

    private static async Task<JsonObject> Json(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? throw ApiError.Bad("object expected as parameters");
        }
        catch (JsonException)
        {
            throw ApiError.Bad("can't parse parameters JSON object");
        }
    }

    /// <summary>A form knows only text; all but words is JSON in it.</summary>
    private static JsonNode? Guess(string key, string value)
    {
        if (key is "text" or "data" or "url")
            return value;
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
