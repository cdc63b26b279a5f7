using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.FakeDiscord.Rest;

/// <summary>Rules of the written documentation that the OpenAPI document does not hold.</summary>
internal static partial class OwnRules
{
    private const int LongestContent = 2000;
    private const int LongestEmbeds = 6000;
    private const int MostRows = 5;
    private const int LongestCommand = 8000;

    public static bool IsUserAgent(string agent) => UserAgent().IsMatch(agent);

    public static List<string> Broken(RestRequest request)
    {
        var broken = new List<string>();
        switch (request)
        {
            case { Method: "POST" or "PATCH", Segments: ["channels", _, "messages", ..], Body: JsonObject message }:
                Message(message, broken, mayBeEmpty: request.Method == "PATCH");
                break;
            case { Method: "POST" or "PATCH", Segments: ["webhooks", ..], Body: JsonObject message }:
                Message(message, broken, mayBeEmpty: request.Method == "PATCH");
                break;
            case { Segments: ["interactions", .., "callback"], Body: JsonObject callback }:
                Callback(callback, broken);
                break;
            case { Method: "PUT", Segments: [.., "commands"], Body: JsonArray commands }:
                Commands(commands, broken);
                break;
            case { Method: "POST", Segments: [.., "commands"], Body: JsonObject command }:
                Command(command, broken);
                break;
        }
        return broken;
    }

    private static void Callback(JsonObject callback, List<string> broken)
    {
        var data = callback["data"] as JsonObject;
        switch (callback["type"]?.GetValue<int>())
        {
            case 4 when data is null:
                broken.Add("data is missing");
                break;
            case 4:
                Message(data, broken, mayBeEmpty: false);
                break;
            case 7 when data is not null:
                Message(data, broken, mayBeEmpty: true);
                break;
            case 5 when data is not null && data["flags"] is { } flags && (flags.GetValue<int>() & ~64) != 0:
                broken.Add("a deferred answer takes no flag but EPHEMERAL");
                break;
            case 8 when data is not null && data["choices"] is JsonArray choices:
                if (choices.Any(choice => choice!["name"]!.GetValue<string>().Length is 0 or > 100))
                    broken.Add("a choice's name is 1 to 100 characters");
                if (choices.Any(choice => choice!["value"]!.GetValue<string>().Length > 100))
                    broken.Add("a choice's value is at most 100 characters");
                break;
        }
    }

    private static void Message(JsonObject message, List<string> broken, bool mayBeEmpty)
    {
        var content = message["content"]?.GetValue<string>() ?? "";
        var embeds = message["embeds"] as JsonArray ?? [];
        if (content.Length > LongestContent)
            broken.Add($"content of {content.Length} characters");
        if (embeds.Sum(embed => Length((JsonObject)embed!)) is var total && total > LongestEmbeds)
            broken.Add($"embeds of {total} characters");
        if (!mayBeEmpty && content.Trim().Length == 0 && embeds.Count == 0
            && message["components"] is not JsonArray { Count: > 0 } && message["attachments"] is null)
            broken.Add("the message is empty");
        if (message["components"] is JsonArray rows)
            Rows(rows, broken);
        if (message["allowed_mentions"] is JsonObject mentions && mentions["parse"] is JsonArray parse
            && parse.Any(what => mentions[what!.GetValue<string>()] is JsonArray { Count: > 0 }))
            broken.Add("allowed_mentions names what it parses");
    }

    private static void Rows(JsonArray rows, List<string> broken)
    {
        if (rows.Count > MostRows)
            broken.Add($"{rows.Count} rows");
        var buttons = rows.SelectMany(row => row!["components"] as JsonArray ?? [])
            .Where(part => part!["type"]!.GetValue<int>() == 2).ToArray();
        var ids = buttons.Select(button => button!["custom_id"]?.GetValue<string>()).Where(id => id is not null).ToArray();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            broken.Add("a custom_id repeats");
        foreach (var button in buttons)
        {
            var isLink = button!["style"]!.GetValue<int>() == 5;
            if (isLink != button["custom_id"] is null || isLink != button["url"] is not null)
                broken.Add("a button has a custom_id, or a link has a url");
            if (button["label"] is null && button["emoji"] is null)
                broken.Add("a button without a label");
        }
        foreach (var row in rows)
            if (row!["components"] is JsonArray { Count: > 1 } parts && parts.Any(part => part!["type"]!.GetValue<int>() != 2))
                broken.Add("a select shares its row");
    }

    private static int Length(JsonObject embed) =>
        Text(embed["title"]) + Text(embed["description"]) + Text(embed["footer"]?["text"]) + Text(embed["author"]?["name"])
        + (embed["fields"] as JsonArray ?? []).Sum(field => Text(field!["name"]) + Text(field["value"]));

    private static int Text(JsonNode? node) => node?.GetValue<string>().Trim().Length ?? 0;

    private static void Commands(JsonArray commands, List<string> broken)
    {
        foreach (var command in commands)
            Command((JsonObject)command!, broken);
        foreach (var (type, most) in ((int, int)[])[(1, 100), (2, 15), (3, 15), (4, 1)])
            if (commands.Count(command => TypeOf(command!) == type) > most)
                broken.Add($"more than {most} commands of type {type}");
        if (commands.Select(command => (TypeOf(command!), command!["name"]!.GetValue<string>()))
            .GroupBy(key => key).Any(group => group.Count() > 1))
            broken.Add("a command's name repeats");
    }

    private static void Command(JsonObject command, List<string> broken)
    {
        var name = command["name"]!.GetValue<string>();
        var description = command["description"]?.GetValue<string>() ?? "";
        if (TypeOf(command) == 1)
        {
            Name(name, broken);
            if (description.Length is 0 or > 100)
                broken.Add($"/{name}: description of {description.Length} characters");
        }
        else if (description.Length > 0)
        {
            broken.Add($"{name}: a menu entry has no description");
        }
        var options = command["options"] as JsonArray ?? [];
        foreach (var option in options)
        {
            Name(option!["name"]!.GetValue<string>(), broken);
            if (option["autocomplete"]?.GetValue<bool>() == true && option["choices"] is JsonArray { Count: > 0 })
                broken.Add($"/{name}: autocomplete and choices together");
        }
        if (options.SkipWhile(IsRequired).Any(IsRequired))
            broken.Add($"/{name}: a required option after an optional one");
        if (command.ToJsonString().Length > LongestCommand)
            broken.Add($"/{name}: more than {LongestCommand} characters");
    }

    private static bool IsRequired(JsonNode? option) => option!["required"]?.GetValue<bool>() == true;

    private static int TypeOf(JsonNode command) => command["type"]?.GetValue<int>() ?? 1;

    private static void Name(string name, List<string> broken)
    {
        if (!NameOfCommand().IsMatch(name) || name.Any(char.IsUpper))
            broken.Add($"{name}: no name of a command or option");
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, [0-9a-z.\-]+\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserAgent();

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfCommand();
}
