using System.Text.Json.Serialization;
using Bot.Discord.Gateway;

namespace Bot.Discord.Model;

/// <summary>Source-generated reading and writing of every shape that travels. Ids are numbers here and strings on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionFile))]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(HelloEvent))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(HistoryMessage))]
[JsonSerializable(typeof(HistoryMessage[]))]
[JsonSerializable(typeof(GuildEvent))]
[JsonSerializable(typeof(CommandDeclaration[]))]
[JsonSerializable(typeof(RestError))]
internal sealed partial class DiscordJson : JsonSerializerContext;
