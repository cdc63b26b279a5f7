using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests.Certification;

/// <summary>
/// Bot libraries that nobody here wrote use the fake server as they would the real one. What the adapter is then tested against is not
/// our own idea of Telegram alone.
/// </summary>
public sealed class CertificationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceWithBroken = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Libraries() => ["Telegram.Bot", "grammy", "telegraf"];

    public static TheoryData<string, string> Sabotages()
    {
        var data = new TheoryData<string, string>();
        foreach (var sabotage in Broken.Keys)
            foreach (var library in (string[])["Telegram.Bot", "grammy", "telegraf"])
                data.Add(sabotage, library);
        return data;
    }

    /// <summary>Ways to break the server, each as a change to what it returns.</summary>
    private static readonly Dictionary<string, Func<string, JsonNode?, JsonNode?>> Broken = new()
    {
        ["a sent message has no id"] = (method, result) => method == "sendMessage" ? Without(result, "message_id") : result,
        ["an edit returns the old text"] = (method, result) => method == "editMessageText" ? With(result, "text", "Hello Ann") : result,
        ["a press has no data"] = (method, result) =>
            method == "getUpdates" ? Each(result, "callback_query", press => press.Remove("data")) : result,
        ["a pin is forgotten"] = (method, result) => method == "getChat" ? Without(result, "pinned_message") : result,
        ["an inline query has no words"] = (method, result) =>
            method == "getUpdates" ? Each(result, "inline_query", query => query["query"] = "") : result,
        ["a confirmed update comes again"] = Repeating(),
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_bot_on_another_library_starts_answers_buttons_edits_pins_and_answers_inline(string library)
    {
        await Require(library);
        await using var server = await FakeTelegramServer.Start();

        await Certify(server, library, Patience);

        // telegraf adds a key of its own to every button, which the Bot API overlooks.
        Assert.DoesNotContain(
            server.Offences, offence => !(library == "telegraf" && offence.EndsWith("[0][0].hide: unknown", StringComparison.Ordinal)));
        Assert.Equal(0, server.Unconfirmed);
    }

    [Theory]
    [MemberData(nameof(Sabotages))]
    public async Task A_broken_server_is_noticed(string sabotage, string library)
    {
        await Require(library);
        await using var server = await FakeTelegramServer.Start();
        server.Tamper = Broken[sabotage];

        await Assert.ThrowsAnyAsync<Exception>(() => Certify(server, library, PatienceWithBroken));
    }

    private static Task Require(string library) => library == "Telegram.Bot" ? Task.CompletedTask : NpmBot.Require();

    private static async Task Certify(FakeTelegramServer server, string library, TimeSpan patience)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(patience);
        var bot = library == "Telegram.Bot"
            ? new TelegramBotBot().Run(server.Url, stop.Token)
            : NpmBot.Run($"{library}.mjs", FakeTelegramServer.Token, server.Url, stop.Token);
        var drive = Drive(server);
        if (await Task.WhenAny(bot, drive) == bot)
            await bot;
        await drive;
        await bot;
    }

    private static async Task Drive(FakeTelegramServer server)
    {
        var ann = server.People.Join("Ann");
        server.People.Say(ann, "/start");
        var greeting = await server.Calls.Reply(ann.Id);
        Assert.Equal("Hello Ann", (string?)greeting["text"]);

        var press = server.People.Press(ann, greeting, "Press me");
        var done = await server.Calls.Reply(ann.Id, seen: 1);
        Assert.Equal("Pinned", (string?)done["text"]);
        Assert.Equal(press, (string?)Assert.Single(server.Calls.Of("answerCallbackQuery")).Parameters["callback_query_id"]);
        var chat = server.People.DirectChat(ann);
        Assert.Equal("Pressed", (string?)chat.Messages[chat.Pinned!.Value]["text"]);

        server.People.Look(ann, "depression");
        await server.Calls.Until(calls => calls.Of("answerInlineQuery").Count == 1);
        server.People.Say(ann, "/stop");
    }

    private static JsonNode? Without(JsonNode? result, string key)
    {
        ((JsonObject)result!).Remove(key);
        return result;
    }

    private static JsonNode? With(JsonNode? result, string key, string value)
    {
        result![key] = value;
        return result;
    }

    private static JsonNode? Each(JsonNode? updates, string kind, Action<JsonObject> change)
    {
        foreach (var update in (JsonArray)updates!)
            if (update![kind] is JsonObject payload)
                change(payload);
        return updates;
    }

    private static Func<string, JsonNode?, JsonNode?> Repeating()
    {
        JsonNode? first = null;
        return (method, result) =>
        {
            if (method == "getUpdates" && result is JsonArray { Count: > 0 } updates)
            {
                if (first is not null)
                    updates.Insert(0, first.DeepClone());
                first ??= updates[0]!.DeepClone();
            }
            return result;
        };
    }
}
