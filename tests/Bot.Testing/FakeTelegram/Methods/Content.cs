using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>Text and keyboard of a message, with the limits of the Bot API.</summary>
internal static class Content
{
    private const int LongestText = 4096;
    private const int MostEntities = 100;
    private const int MostButtons = 100;
    private const int WidestRow = 8;
    private const int LongestData = 64;

    private static readonly string[] Actions =
        ["url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat", "copy_text", "pay"];

    /// <exception cref="ApiError">Text or keyboard break a rule.</exception>
    public static void Write(JsonObject message, JsonObject parameters, string key = "text")
    {
        var (text, entities) = string.Equals((string?)parameters["parse_mode"], "HTML", StringComparison.OrdinalIgnoreCase)
            ? HtmlEntities.Parse((string?)parameters[key] ?? "")
            : ((string?)parameters[key] ?? "", (JsonArray)(parameters["entities"]?.DeepClone() ?? new JsonArray()));
        if (string.IsNullOrWhiteSpace(text))
            throw ApiError.Bad("message text is empty");
        if (text.Length > LongestText)
            throw ApiError.Bad("message is too long");
        if (entities.Count > MostEntities)
            throw ApiError.Bad("too many entities: the original drops what is beyond 100");
        message["text"] = text;
        message.Remove("entities");
        if (entities.Count > 0)
            message["entities"] = entities;
        WriteKeyboard(message, parameters);
    }

    /// <inheritdoc cref="Write"/>
    public static void WriteKeyboard(JsonObject message, JsonObject parameters)
    {
        if (parameters["reply_markup"] is not JsonObject markup)
            return;
        if (markup["inline_keyboard"] is JsonArray rows)
            Check(rows);
        message["reply_markup"] = markup.DeepClone();
    }

    private static void Check(JsonArray rows)
    {
        var buttons = rows.SelectMany(row => (JsonArray)row!).Select(button => (JsonObject)button!).ToArray();
        if (buttons.Length > MostButtons || rows.Any(row => ((JsonArray)row!).Count > WidestRow))
            throw ApiError.Bad("reply markup is too long");
        foreach (var button in buttons)
        {
            if (string.IsNullOrWhiteSpace((string?)button["text"]))
                throw ApiError.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
            if (Actions.Count(button.ContainsKey) != 1)
                throw ApiError.Bad("can't parse inline keyboard button: exactly one action must be set");
            if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > LongestData)
                throw ApiError.Bad("BUTTON_DATA_INVALID");
            if ((string?)button["url"] is { } url && !Uri.IsWellFormedUriString(url, UriKind.Absolute))
                throw ApiError.Bad("BUTTON_URL_INVALID");
        }
    }
}
