using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Discord.Tests.Chat;
using Bot.Testing;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Golden;

/// <summary>
/// The golden questions of the conversation, asked on Discord: the exact payload of each answer, one line of JSON for each message. After
/// a change that is meant, run the tests with GOLDEN=write, read the difference, and commit it.
/// </summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Questions => Path.Combine(Repository.Root, "tests", "Bot.Tests", "Conversations");

    private static string Folder => Path.Combine(Repository.Root, "tests", "Bot.Discord.Tests", "Golden");

    [Theory]
    [InlineData("commands.txt")]
    [InlineData("countries.txt")]
    [InlineData("refusals.txt")]
    [InlineData("safety.txt")]
    [InlineData("silence.txt")]
    [InlineData("topics.txt")]
    public async Task The_payloads_are_exactly_as_written(string file)
    {
        await using var bot = await BotOnDiscord.StartAsync(
            new DiscordServerOptions { Guilds = 400, BucketLimit = 1_000_000, GlobalLimit = 1_000_000 },
            configure: options => options.RequestsPerSecond = 10_000);
        var held = new List<string>();
        var place = 0;
        foreach (var line in File.ReadLines(Path.Combine(Questions, file)))
            if (line.IndexOf("> ", StringComparison.Ordinal) is var mark and >= 0
                && (mark == 0 || line[..mark] is "overheard" || (mark == 2 && line[..2].All(char.IsAsciiLetterUpper))))
                held.AddRange(
                [
                    line,
                    .. await AskAsync(bot, line[..mark], line[(mark + 2)..].Replace("\\n", "\n", StringComparison.Ordinal), place++),
                    "",
                ]);
        bot.AssertClean();

        var golden = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            await File.WriteAllLinesAsync(golden, held, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllLinesAsync(golden, TestContext.Current.CancellationToken), held);
    }

    /// <summary>Overheard is said in a channel of its own, everything else to the bot alone,
    /// by a person who has chosen that country.</summary>
    private static async Task<string[]> AskAsync(BotOnDiscord bot, string who, string words, int place)
    {
        var person = (ulong)(1000 + place);
        if (who.Length == 2)
            await bot.AnswerToAsync(await bot.Discord.CommandAsync(bot.Discord.Channel(), "country", person, ("name", FlagOf(who))));
        var room = who == "overheard" ? bot.Discord.Channel(place) : bot.Discord.DirectChannel(person);
        var message = await bot.Discord.SayAsync(room, words, person);
        // A room's answers go out in order, so once later messages are answered, what is there is all there is.
        for (var later = 0; later < 2; later++)
            await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, $"<@{bot.Discord.Me}> /overdose", person));
        return [.. bot.Discord.Requests
            .Where(request => (request.Body as JsonObject)?["message_reference"]?["message_id"]?.GetValue<string>() == $"{message}")
            .Select(Payload)];
    }

    private static string Payload(RestRequest request)
    {
        var body = (JsonObject)request.Body!.DeepClone();
        foreach (var varying in (string[])["nonce", "enforce_nonce", "message_reference", "allowed_mentions"])
            body.Remove(varying);
        foreach (var button in body["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()))
            button!["custom_id"] = button["custom_id"]!.GetValue<string>() switch
            {
                ['v', '1', 'x', ..] => "v1x(who asked)",
                // What the matcher made of it changes with every training phrase.
                ['v', '1', '?', ..] => "v1?(evidence)",
                ['v', '1', '~', ..] => "v1~(other topics)",
                var id => id,
            };
        return body.ToJsonString(Readable);
    }

    private static string FlagOf(string code) => string.Concat(code.Select(letter => char.ConvertFromUtf32(0x1F1E6 + letter - 'A')));
}
