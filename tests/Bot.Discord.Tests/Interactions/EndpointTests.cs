using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Chat;
using Bot.Testing;
using NSec.Cryptography;

namespace Bot.Discord.Tests.Interactions;

public sealed class EndpointTests
{
    private const string Ping = """{"id":"1","application_id":"2","type":1,"token":"t","version":1}""";

    private static readonly Key Key = Key.Create(SignatureAlgorithm.Ed25519);
    private static readonly string PublicKey = Convert.ToHexStringLower(Key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    [Fact]
    public async Task A_signed_ping_is_ponged_and_anything_forged_is_turned_away()
    {
        await using var site = await Site.OpenAsync();

        Assert.Equal("""{"type":1}""", await (await site.PostAsync(Ping)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(Ping, signed: "another body")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(Ping, timestamp: "1", signedTimestamp: "2")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(Ping, signature: new string('0', 128))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(Ping, signature: "zz")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(Ping, signature: "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.PostAsync("not json")).StatusCode);
    }

    [Fact]
    public async Task A_command_is_answered_in_the_response_itself()
    {
        await using var site = await Site.OpenAsync();
        var given = site.Bot.Discord.Interact(
            2, site.Bot.Discord.Channel(), 42, new JsonObject { ["id"] = "1", ["name"] = "overdose", ["type"] = 1 });

        var response = await site.PostAsync(given.Payload.ToJsonString());

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(4, answer["type"]!.GetValue<int>());
        Assert.Equal(64, answer["data"]!["flags"]!.GetValue<int>());
        Assert.Contains("112", answer["data"]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, site.Bot.Discord.Identifies);
    }

    /// <summary>Discord knows of the first response when it has read it, not when it is written.</summary>
    [Fact]
    public async Task What_follows_the_first_response_too_soon_is_said_again()
    {
        await using var site = await Site.OpenAsync();
        var channel = site.Bot.Discord.Channel();
        var card = await site.Bot.Discord.SayAsync(channel, "a card", person: site.Bot.Discord.Me);
        var given = site.Bot.Discord.Interact(
            3, channel, 42, new JsonObject { ["custom_id"] = "v1/more pain", ["component_type"] = 2 },
            site.Bot.Discord.Message(channel, card), appPermissions: "2048");

        var callback = await site.AnswerToAsync(given);
        await site.Bot.UntilAsync(
            () => site.Bot.Discord.Requests.Any(request => request.Path.StartsWith("/webhooks/", StringComparison.Ordinal)));
        await site.Bot.Discord.TakeAsync(given, callback);

        await site.Bot.UntilAsync(() => given.FollowUps.Count > 0, TimeSpan.FromSeconds(20));
        site.Bot.AssertClean();
    }

    [Fact]
    public async Task A_message_is_taken_away_even_where_the_press_was_not_read_yet()
    {
        await using var site = await Site.OpenAsync();
        var channel = site.Bot.Discord.Channel();
        var message = await site.Bot.Discord.SayAsync(channel, "an answer of the bot", person: site.Bot.Discord.Me);
        var press = site.Bot.Discord.Interact(
            3, channel, 42, new JsonObject { ["custom_id"] = "v1x42", ["component_type"] = 2 }, site.Bot.Discord.Message(channel, message));

        var callback = await site.AnswerToAsync(press);
        await site.Bot.UntilAsync(() => site.Bot.Discord.Requests.Any(request => request.Method == "DELETE"));
        await site.Bot.Discord.TakeAsync(press, callback);

        await site.Bot.UntilAsync(() => site.Bot.Discord.Message(channel, message) is null, TimeSpan.FromSeconds(20));
        site.Bot.AssertClean();
    }

    /// <summary>What we call valid, Discord's own library calls valid, and what we do not, it does not.</summary>
    [Fact]
    public async Task Signatures_are_judged_as_discord_interactions_judges_them()
    {
        if (await NodeScript.ObstacleAsync() is { } obstacle)
            Assert.Skip($"discord-interactions cannot run: {obstacle}.");
        var vectors = new List<(string Signature, string Timestamp, string Body)>();
        foreach (var body in (string[])["", Ping, "{\"emoji\":\"🙂 – ü\"}", new string('x', 70_000)])
            foreach (var timestamp in (string[])["1763900000", "0", "", "tomorrow"])
            {
                var signature = Sign(timestamp, body);
                vectors.Add((signature, timestamp, body));
                vectors.Add((signature, timestamp + "1", body));
                vectors.Add((signature, timestamp, body + " "));
                vectors.Add(($"{(signature[0] == '0' ? '1' : '0')}{signature[1..]}", timestamp, body));
                vectors.Add((signature.ToUpperInvariant(), timestamp, body));
            }
        var lines = vectors.Select(vector => JsonSerializer.Serialize(
            new { publicKey = PublicKey, signature = vector.Signature, timestamp = vector.Timestamp, body = vector.Body }));

        var (code, output, errors) = await NodeScript.RunAsync(
            "signatures.mjs", [], TestContext.Current.CancellationToken, string.Join('\n', lines));

        Assert.True(code == 0, errors);
        var ours = new Signature(PublicKey);
        Assert.Equal(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line == "true"),
            vectors.Select(vector => ours.IsValid(vector.Signature, vector.Timestamp, Encoding.UTF8.GetBytes(vector.Body))));
        Assert.Contains("true", output, StringComparison.Ordinal);
        Assert.Contains("false", output, StringComparison.Ordinal);
    }

    private static string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(Key, Encoding.UTF8.GetBytes(timestamp + body)));

    private sealed class Site(BotOnDiscord bot, Uri address) : IAsyncDisposable
    {
        private readonly HttpClient _http = new();

        public BotOnDiscord Bot => bot;

        public static async Task<Site> OpenAsync()
        {
            var bot = await BotOnDiscord.StartAsync(
                configure: options => (options.InteractionsPort, options.PublicKey) = (0, PublicKey), online: false);
            var endpoint = (InteractionsEndpoint)bot.Transport;
            await bot.UntilAsync(() => endpoint.Address is not null);
            return new Site(bot, endpoint.Address!);
        }

        /// <summary>The first response to an interaction.</summary>
        public async Task<JsonObject> AnswerToAsync(Bot.Testing.FakeDiscord.World.Interaction given)
        {
            var response = await PostAsync(given.Payload.ToJsonString());
            return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        }

        public Task<HttpResponseMessage> PostAsync(
            string body, string timestamp = "1763900000", string? signed = null, string? signedTimestamp = null, string? signature = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature ?? Sign(signedTimestamp ?? timestamp, signed ?? body));
            request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
            return _http.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await bot.DisposeAsync();
        }
    }
}
