using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>Answers to buttons and to inline queries.</summary>
internal sealed class AnswerMethods(World world)
{
    private const int MostResults = 50;

    public void AddTo(BotApi api)
    {
        api.Add("answerCallbackQuery", AnswerCallback);
        api.Add("answerInlineQuery", AnswerInline);
    }

    private JsonNode AnswerCallback(JsonObject parameters) =>
        world.Presses.ContainsKey((string?)parameters["callback_query_id"] ?? "")
            ? true
            : throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");

    private JsonNode AnswerInline(JsonObject parameters)
    {
        if (!world.Queries.Contains((string?)parameters["inline_query_id"] ?? ""))
            throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");
        var results = (JsonArray)parameters["results"]!;
        if (results.Count > MostResults)
            throw ApiError.Bad("RESULTS_TOO_MUCH");
        if (results.DistinctBy(result => (string)result!["id"]!).Count() < results.Count)
            throw ApiError.Bad("RESULT_ID_DUPLICATE");
        foreach (var result in results)
            if (result!["input_message_content"] is JsonObject content && content.ContainsKey("message_text"))
            {
                Content.Write([], content, "message_text");
                Content.WriteKeyboard([], (JsonObject)result);
            }
        return true;
    }
}
