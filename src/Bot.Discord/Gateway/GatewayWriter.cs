using System.Buffers;
using System.Text.Json;

namespace Bot.Discord.Gateway;

/// <summary>The three things a bot says to the gateway.</summary>
internal static class GatewayWriter
{
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Payload(GatewayOp.Heartbeat, json =>
    {
        if (sequence is { } number)
            json.WriteNumber("d"u8, number);
        else
            json.WriteNull("d"u8);
    });

    public static ReadOnlyMemory<byte> Identify(ShardContext context, int shard, GatewayIntents intents) =>
        Payload(GatewayOp.Identify, json =>
        {
            json.WriteStartObject("d"u8);
            json.WriteString("token"u8, context.Token);
            json.WriteNumber("intents"u8, (int)intents);
            json.WriteStartArray("shard"u8);
            json.WriteNumberValue(shard);
            json.WriteNumberValue(context.Shards);
            json.WriteEndArray();
            json.WriteStartObject("properties"u8);
            json.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
            json.WriteString("browser"u8, "bot");
            json.WriteString("device"u8, "bot");
            json.WriteEndObject();
            json.WriteEndObject();
        });

    public static ReadOnlyMemory<byte> Resume(ShardContext context, OpenSession session) => Payload(GatewayOp.Resume, json =>
    {
        json.WriteStartObject("d"u8);
        json.WriteString("token"u8, context.Token);
        json.WriteString("session_id"u8, session.Id);
        json.WriteNumber("seq"u8, session.Last);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Payload(int op, Action<Utf8JsonWriter> writeBody)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("op"u8, op);
        writeBody(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
