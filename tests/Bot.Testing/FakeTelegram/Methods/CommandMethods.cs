using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>The lists of commands, each for a scope and a language.</summary>
internal sealed class CommandMethods(World world)
{
    public void AddTo(BotApi api)
    {
        api.Add("setMyCommands", Set);
        api.Add("getMyCommands", parameters => world.Commands.TryGetValue(Key(parameters), out var commands) ? commands : new JsonArray());
        api.Add("deleteMyCommands", parameters => world.Commands.Remove(Key(parameters)) || true);
    }

    private JsonNode Set(JsonObject parameters)
    {
        var commands = (JsonArray)parameters["commands"]!;
        foreach (var command in commands)
            if ((string)command!["command"]! is { } name
                && (name.Length is 0 or > 32 || !name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
                throw ApiError.Bad("BOT_COMMAND_INVALID");
        world.Commands[Key(parameters)] = (JsonArray)commands.DeepClone();
        return true;
    }

    private static string Key(JsonObject parameters) =>
        $"{(string?)parameters["scope"]?["type"] ?? "default"}/{(string?)parameters["language_code"]}";
}
