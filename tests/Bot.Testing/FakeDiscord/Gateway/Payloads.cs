using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.Gateway;

internal static class Payloads
{
    public static byte[] Dispatch(string name, int number, ReadOnlySpan<byte> body) =>
        [.. Encoding.UTF8.GetBytes($$"""{"t":"{{name}}","s":{{number}},"op":0,"d":"""), .. body, (byte)'}'];

    public static byte[] Op(int op, JsonNode? body = null) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = body }.ToJsonString());

    public static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
