using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>The methods of the Bot API that are there, by name without regard to case.</summary>
internal sealed class BotApi
{
    private readonly World _world;
    private readonly Dictionary<string, Func<JsonObject, JsonNode?>> _methods = new(StringComparer.OrdinalIgnoreCase);

    public BotApi(World world)
    {
        _world = world;
        Add("getMe", _ => World.Me());
        new MessageMethods(world).AddTo(this);
        new AnswerMethods(world).AddTo(this);
        new ChatMethods(world).AddTo(this);
        new CommandMethods(world).AddTo(this);
        new WebhookMethods(world).AddTo(this);
    }

    public void Add(string name, Func<JsonObject, JsonNode?> method) => _methods[name] = method;

    /// <exception cref="ApiError">The call is refused.</exception>
    public JsonNode? Call(string name, JsonObject parameters)
    {
        if (!_methods.TryGetValue(name, out var method))
            throw new ApiError(404, "Not Found: method not found");
        lock (_world.Gate)
            return method(parameters)?.DeepClone();
    }
}
