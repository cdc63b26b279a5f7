using System.Net.WebSockets;
using System.Text;
using CsCheck;

namespace Bot.Discord.Tests.Gateway;

/// <summary>Whatever the other side sends, the shard survives it or comes back, and says once why.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Oddities() =>
    [
        "", "nonsense", "[]", "null", "42", "\"text\"", "{", "{}", "{\"op\":\"zero\"}", "{\"op\":99,\"d\":null}",
        "{\"op\":99999999999999999999}",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5}", "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5,\"d\":null}",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5,\"d\":[]}",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5,\"d\":{}}",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5,\"d\":{\"id\":{},\"author\":7,\"content\":[1],\"mentions\":{\"a\":1}}}",
        "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":5,\"d\":{\"id\":\"99999999999999999999999\",\"channel_id\":-1,"
            + "\"author\":{\"id\":\"x\"}}}",
        "{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":5,\"d\":{\"id\":\"x\"}}",
        "{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":5,\"d\":{\"id\":\"1\",\"application_id\":\"1\",\"type\":\"two\",\"token\":5}}",
        "{\"op\":0,\"t\":\"SOMETHING_NEW\",\"s\":5,\"d\":{\"deep\":[[[[[[1]]]]]]}}", "{\"op\":0,\"t\":7,\"s\":\"five\",\"d\":{}}",
        "{\"op\":0,\"s\":18446744073709551615,\"t\":\"GUILD_CREATE\",\"d\":{}}",
        "{\"op\":11,\"op\":11,\"d\":null,\"extra\":{\"a\":[1,2,3]}}",
        "{\"d\":{\"id\":\"1\"},\"t\":\"GUILD_CREATE\",\"s\":5,\"op\":0}",
        "{\"op\":10,\"d\":{}}", "{\"op\":10,\"d\":{\"heartbeat_interval\":-5}}",
    ];

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task An_odd_payload_does_not_stop_the_shard(string payload)
    {
        await using var line = await Line.OpenAsync(configure: options => options.Compression = false);

        await line.Discord.SendRawAsync(Encoding.UTF8.GetBytes(payload));
        await line.Discord.SendRawAsync(Encoding.UTF8.GetBytes(payload));
        await line.HearsAsync("still here");

        Assert.True(
            line.Log.Lines.Count(entry => entry.Contains("cannot read", StringComparison.Ordinal)) <= 1, string.Join('\n', line.Log.Lines));
    }

    [Fact]
    public async Task Words_that_are_no_valid_text_are_skipped()
    {
        await using var line = await Line.OpenAsync(configure: options => options.Compression = false);
        byte[] invalid =
        [
            .. "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":2,\"d\":{\"id\":\"1\",\"channel_id\":\"1\","u8,
            .. "\"author\":{\"id\":\"1\"},\"content\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}}"u8,
        ];

        await line.Discord.SendRawAsync(invalid, WebSocketMessageType.Binary);
        await line.Discord.SendRawAsync(
        [
            .. "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":3,\"d\":{\"id\":\"1\",\"channel_id\":\"1\","u8,
            .. "\"author\":{\"id\":\"1\"},\"content\":\"\\ud800\"}}"u8,
        ]);
        await line.HearsAsync("still here");

        Assert.Equal(1, line.Discord.Identifies);
    }

    [Theory]
    [InlineData("GUILD_CREATE")]
    [InlineData("MESSAGE_CREATE")]
    public async Task Four_megabytes_in_one_payload_are_taken(string name)
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.SendPayloadAsync(
            $$$"""{"t":"{{{name}}}","s":2,"op":0,"d":"""
            + $$$"""{"id":"1","channel_id":"1","author":{"id":"5"},"content":"{{{new string('x', 4 * 1024 * 1024)}}}"}}""");
        await line.HearsAsync("still here");

        Assert.Equal(1, line.Discord.Identifies);
        Assert.Equal(name == "MESSAGE_CREATE" ? 2 : 1, line.Heard.Count);
    }

    [Fact]
    public async Task A_damaged_stream_ends_the_line_and_the_session_goes_on()
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.SendRawAsync([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0xFF, 0xFF], WebSocketMessageType.Binary);
        await line.UntilAsync(() => line.Discord.Resumes == 1);
        await line.HearsAsync("still here");

        Assert.Equal(1, line.Discord.Identifies);
    }

    [Fact]
    public async Task Asked_for_a_heartbeat_it_sends_one_at_once()
    {
        await using var line = await Line.OpenAsync();

        await line.Discord.AskForHeartbeatAsync();
        await line.HearsAsync("still here");

        Assert.Empty(line.Discord.Violations);
    }

    [Fact]
    public void Any_bytes_are_a_payload_or_a_JsonException() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        using var assembler = new Discord.Gateway.PayloadAssembler(compressed: false);
        try
        {
            assembler.Add(bytes, lastOfMessage: true);
        }
        catch (System.Text.Json.JsonException)
        {
            // That is what it is for.
        }
    }, iter: 20_000);
}
