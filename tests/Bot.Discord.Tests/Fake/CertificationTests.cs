using Bot.Testing;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Fake;

/// <summary>The fake stands up to a client that nobody here wrote.</summary>
public sealed class CertificationTests
{
    /// <summary>What it goes through, in order.</summary>
    internal static readonly string[] Everything =
    [
        "login", "commands set", "message in", "direct message in", "reply with embed and buttons", "edit", "multipart",
        "pin by both routes", "interaction reply", "follow-up", "edit of @original", "button, deferred", "unknown interaction",
        "op 7", "drop", "op 9, resumable", "op 9",
        "4000", "4009", "429", "502", "keeps to the buckets", "4014", "wrong token", "without message content",
    ];

    /// <summary>What came off well, by what the script has printed.</summary>
    internal static IEnumerable<string> Kept(string output) =>
        output.Split('\n').Where(line => line.StartsWith("ok ", StringComparison.Ordinal)).Select(line => line["ok ".Length..]);

    [Theory]
    [InlineData("plain")]
    [InlineData("zlib")]
    public async Task Discord_js_works_with_the_fake_as_with_the_real_thing(string transport)
    {
        if (await NodeScript.ObstacleAsync() is { } obstacle)
            Assert.Skip($"discord.js cannot run: {obstacle}.");
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100), Heartbeat = TimeSpan.FromSeconds(2) });
        discord.Faults.SplitsPayloads = true;

        var (code, output, errors) = await NodeScript.RunAsync(
            "certify.mjs", [discord.ApiUrl.AbsoluteUri, discord.Token, transport], TestContext.Current.CancellationToken);

        Assert.True(code == 0, $"{output}\n{errors}\n{string.Join('\n', discord.Violations)}");
        Assert.Equal(Everything, Kept(output));
        // What it gets wrong on purpose, and two keys it sends with every edit, which Discord passes over.
        var faults = discord.Violations.Where(violation => !violation.StartsWith("gateway: closed with 40", StringComparison.Ordinal)
            && !violation.EndsWith("enforce_nonce: unknown key", StringComparison.Ordinal)
            && !violation.EndsWith("tts: unknown key", StringComparison.Ordinal)).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
        Assert.Contains(discord.Connections, connection =>
            connection.Contains("compress=zlib-stream", StringComparison.Ordinal) == (transport == "zlib"));
    }
}
