using System.Text.Json.Nodes;
using Bot.Core;
using Bot.Core.Moderation;
using Bot.Core.Speaking;
using Bot.Discord.Layout;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Chat;

public sealed class ChoiceTests
{
    [Fact]
    public async Task Commands_are_registered_once_and_then_left_alone()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        await using (await BotOnDiscord.StartAsync(discord: discord))
            Assert.Equal(
                ["ask", "topic", "topics", "sources", "crisis", "overdose", "country", "forget", "about", "privacy", "help",
                    "settings", "pin", "pins", "unpin", "stats", "Find an answer", "Offer a resource"],
                discord.Commands.Select(command => command["name"]!.GetValue<string>()));
        await Task.Delay(150, TestContext.Current.CancellationToken);
        var ids = discord.Commands.Select(command => command["id"]!.GetValue<string>()).ToArray();

        await using (await BotOnDiscord.StartAsync(discord: discord))
            Assert.Equal(ids, discord.Commands.Select(command => command["id"]!.GetValue<string>()));

        Assert.Single(discord.Requests, request => request.Method == "PUT");
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_command_is_answered_for_whoever_gave_it_alone_and_may_be_shared()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var given = await bot.Discord.CommandAsync(channel, "topic", 42, ("name", "naloxone"));
        var answer = await bot.AnswerToAsync(given);
        Assert.True(given.IsEphemeral);

        var shared = await bot.Discord.PressAsync(channel, given.Original!, Button(answer, DiscordWording.Share));

        Assert.Equal(answer["data"]!["content"]!.GetValue<string>(), await bot.WordsAsync(shared));
        Assert.False(shared.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task Every_command_is_answered_within_the_limits()
    {
        await using var bot = await BotOnDiscord.StartAsync(new DiscordServerOptions { BucketLimit = 1000 });
        foreach (var name in Core.Questions.Command.Declared.Select(name => name.ToString().ToLowerInvariant()))
        {
            var given = await bot.Discord.CommandAsync(bot.Discord.Channel(), name);
            await bot.AnswerToAsync(given);
            Assert.True(given.IsEphemeral);
        }
        bot.AssertClean();
    }

    [Theory]
    [InlineData("topic", "name", "nalox", "naloxone")]
    [InlineData("topic", "name", "naloxne", "naloxone")]
    [InlineData("sources", "topic", "withdraw", "withdrawal")]
    [InlineData("crisis", "country", "uni", "🇬🇧")]
    [InlineData("crisis", "country", "irelnd", "🇮🇪")]
    [InlineData("country", "name", "uk", "🇬🇧")]
    [InlineData("settings", "change", "mo", "mode")]
    [InlineData("settings", "change", "mode o", "mode off here")]
    [InlineData("settings", "change", "country irel", "country 🇮🇪")]
    [InlineData("pin", "card", "nalox", "topic naloxone")]
    [InlineData("pin", "card", "over", "overdose")]
    [InlineData("pin", "card", "canada", "crisis CA")]
    [InlineData("unpin", "card", "crisis irel", "crisis IE")]
    public async Task What_is_typed_is_completed_slips_of_the_finger_too(string command, string option, string typed, string expected)
    {
        await using var bot = await BotOnDiscord.StartAsync();

        var answer = await bot.AnswerToAsync(await bot.Discord.TypeAsync(bot.Discord.Channel(), command, option, typed));

        Assert.Contains(expected, Choices(answer));
        bot.AssertClean();
    }

    [Fact]
    public async Task Completion_offers_at_most_25_and_nothing_where_nothing_fits()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();

        Assert.Equal(25, Choices(await bot.AnswerToAsync(await bot.Discord.TypeAsync(channel, "crisis", "country", ""))).Length);
        Assert.Empty(Choices(await bot.AnswerToAsync(await bot.Discord.TypeAsync(channel, "topic", "name", "zzzzqqqq"))));
        bot.AssertClean();
    }

    [Fact]
    public async Task An_answer_is_found_for_a_message_and_shown_to_whoever_looked_alone()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "heroin withdrawal is so hard, i cannot sleep");

        var found = await bot.Discord.MenuAsync(channel, DiscordWording.FindAnswer, message, person: 9);

        Assert.Contains("ithdrawal", await bot.WordsAsync(found), StringComparison.Ordinal);
        Assert.True(found.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_moderator_answers_a_message_or_hands_over_a_private_button()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "what is naloxone");
        await bot.AnswerToAsync(channel, message);
        var offer = await bot.Discord.MenuAsync(channel, DiscordWording.OfferResource, message, person: 9);
        var shown = await bot.AnswerToAsync(offer);

        await bot.AnswerToAsync(await bot.Discord.PressAsync(channel, offer.Original!, Button(shown, "Private: Naloxone"), person: 9));
        await bot.AnswerToAsync(await bot.Discord.PressAsync(channel, offer.Original!, Button(shown, "Reply: Naloxone"), person: 9));

        var said = await bot.AnswersToAsync(channel, message, atLeast: 3);
        Assert.Equal(DiscordWording.Offered, said[1]["content"]!.GetValue<string>());
        Assert.StartsWith("**Naloxone", said[2]["content"]!.GetValue<string>(), StringComparison.Ordinal);
        var handed = await bot.Discord.PressAsync(
            channel, said[1], Button(new JsonObject { ["data"] = said[1].DeepClone() }, DiscordWording.OnlyYou));
        Assert.StartsWith("**Naloxone", await bot.WordsAsync(handed), StringComparison.Ordinal);
        Assert.True(handed.IsEphemeral);
        bot.AssertClean();
    }

    [Fact]
    public async Task Whoever_is_no_moderator_offers_nothing_even_through_the_button_of_one()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "naloxone, naloxone everywhere");

        Assert.Equal(DiscordWording.ForModerators, await bot.WordsAsync(
            await bot.Discord.MenuAsync(channel, DiscordWording.OfferResource, message, person: 9, permissions: "2048")));
        var own = bot.Discord.Message(channel, message)!;
        Assert.Equal(DiscordWording.ForModerators, await bot.WordsAsync(
            await bot.Discord.PressAsync(channel, own, $"v1h{message} topic naloxone", person: 9, permissions: "2048")));
        Assert.DoesNotContain(bot.Discord.Answers(channel), answer => answer["message_reference"] is not null);
    }

    [Theory]
    [InlineData(0, "Send Messages")]
    [InlineData(11, "Send Messages in Threads")]
    public async Task A_missing_permission_is_named_as_Discord_names_it(int channelType, string permission)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "hello there");
        var press = bot.Discord.Interact(3, channel, 9,
            new JsonObject { ["custom_id"] = $"v1r{message} topic naloxone", ["component_type"] = 2 },
            bot.Discord.Message(channel, message), appPermissions: "16384");
        press.Payload["channel"]!["type"] = channelType;

        Assert.Contains($"\"{permission}\"", await bot.WordsAsync(await bot.Discord.SendAsync(press)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_reply_is_taken_away_by_who_asked_or_a_moderator_and_nobody_else()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var answer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, "does heroin cause depression?", person: 42));
        var remove = Button(new JsonObject { ["data"] = answer.DeepClone() }, DiscordWording.Remove);

        Assert.Equal(DiscordWording.NotYours, await bot.WordsAsync(
            await bot.Discord.PressAsync(channel, answer, remove, person: 9, permissions: "2048")));
        var pressed = await bot.Discord.PressAsync(channel, answer, remove, person: 42, permissions: "2048");

        Assert.Equal(6, (await bot.AnswerToAsync(pressed))["type"]!.GetValue<int>());
        await bot.UntilAsync(() => bot.Discord.Requests.Any(request => request.Method == "DELETE"));
        bot.AssertClean();
    }

    [Fact]
    public async Task Why_and_wrong_topic_are_answered_from_the_button_alone()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.DirectChannel(42);
        var answer = await bot.AnswerToAsync(channel, await bot.Discord.SayAsync(channel, "does heroin cause depression?"));
        var held = new JsonObject { ["data"] = answer.DeepClone() };

        var why = await bot.WordsAsync(await bot.Discord.PressAsync(channel, answer, Button(held, DiscordWording.Why)));
        var wrong = await bot.AnswerToAsync(await bot.Discord.PressAsync(channel, answer, Button(held, DiscordWording.Wrong)));

        Assert.Contains("depression", why, StringComparison.Ordinal);
        Assert.Equal(DiscordWording.OtherTopics, wrong["data"]!["content"]!.GetValue<string>());
        Assert.NotEmpty(wrong["data"]!["components"]!.AsArray());
        bot.AssertClean();
    }

    [Theory]
    [InlineData("does heroin cause depression?")]
    [InlineData("<@me> does heroin cause depression?")]
    public async Task An_answer_that_everybody_sees_carries_no_word_of_what_was_asked(string words)
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var asked = await bot.Discord.SayAsync(channel, words.Replace("me", $"{bot.Discord.Me}", StringComparison.Ordinal));
        var answer = await bot.AnswerToAsync(channel, asked);
        var found = await bot.AnswerToAsync(await bot.Discord.MenuAsync(channel, DiscordWording.FindAnswer, asked));

        Assert.DoesNotContain("v1?", answer["components"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(DiscordWording.Wrong, answer["components"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("v1?", Button(found, DiscordWording.Why), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_button_from_before_a_restart_works_and_one_of_another_version_says_that_it_is_outdated()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var old = bot.Discord.Message(channel, await bot.Discord.SayAsync(channel, "an old message of mine"))!;

        Assert.Contains(
            "Naloxone", await bot.WordsAsync(await bot.Discord.PressAsync(channel, old, "v1/topic naloxone")), StringComparison.Ordinal);
        Assert.Equal(DiscordWording.Outdated, await bot.WordsAsync(await bot.Discord.PressAsync(channel, old, "v2/topic naloxone")));
        Assert.Equal(DiscordWording.Outdated, await bot.WordsAsync(await bot.Discord.PressAsync(channel, old, "faq:next:12")));
    }

    [Fact]
    public async Task A_country_is_picked_from_a_list()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var given = await bot.Discord.CommandAsync(channel, "crisis");
        var answer = await bot.AnswerToAsync(given);
        var select = answer["data"]!["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray())
            .First(part => part!["type"]!.GetValue<int>() == 3)!;
        var ireland = select["options"]!.AsArray()
            .First(option => option!["label"]!.GetValue<string>() == "Ireland")!["value"]!.GetValue<string>();

        var picked = await bot.Discord.ChooseAsync(channel, given.Original!, select["custom_id"]!.GetValue<string>(), ireland);

        Assert.Contains("Ireland", await bot.WordsAsync(picked), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task Without_the_right_to_embed_everything_stands_in_plain_text()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var given = bot.Discord.Interact(2, bot.Discord.Channel(), 42,
            new JsonObject
            {
                ["id"] = "1", ["name"] = "topic", ["type"] = 1,
                ["options"] = new JsonArray(new JsonObject { ["name"] = "name", ["type"] = 3, ["value"] = "naloxone" }),
            },
            appPermissions: "2048");

        var answer = await bot.AnswerToAsync(await bot.Discord.SendAsync(given));

        Assert.Empty(answer["data"]!["embeds"]!.AsArray());
        Assert.Contains("**Sources**\n[1] ", answer["data"]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, SpeakingMode.Questions,
        "I also answer some questions that nobody put to me, and I speak up when somebody may be in danger.")]
    [InlineData(true, SpeakingMode.Mentioned, "I answer only when I am asked: by a command, a mention or a reply.")]
    [InlineData(false, SpeakingMode.Questions, "Discord does not let me read other messages (no Message Content intent).")]
    public async Task About_says_whether_it_speaks_uninvited(bool readsMessages, SpeakingMode mode, string expected)
    {
        await using var bot = await BotOnDiscord.StartAsync(
            new DiscordServerOptions { MessageContent = readsMessages }, configure: options => options.Speaking = mode);

        var given = await bot.AnswerToAsync(await bot.Discord.CommandAsync(bot.Discord.Channel(), "about"));
        var room = bot.Discord.DirectChannel(7);
        var typed = await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "/about", person: 7));

        Assert.All([given["data"]!, typed], said =>
            Assert.EndsWith(expected, said["embeds"]![0]!["description"]!.GetValue<string>(), StringComparison.Ordinal));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_slow_storage_is_waited_for_with_a_deferred_answer_still_for_one_alone()
    {
        using var storage = new SlowPeople();
        await using var bot = await BotOnDiscord.StartAsync(services: services => services.AddSingleton<IPeopleStore>(storage));

        var given = await bot.Discord.CommandAsync(bot.Discord.Channel(), "country", 42, ("name", "ireland"));
        var answer = await bot.AnswerToAsync(given);
        storage.Dispose();
        await bot.UntilAsync(() => given.Said.Count == 2);

        Assert.Equal((5, 64), (answer["type"]!.GetValue<int>(), answer["data"]!["flags"]!.GetValue<int>()));
        Assert.Contains("Ireland", given.Original!["content"]!.GetValue<string>(), StringComparison.Ordinal);
        bot.AssertClean();
    }

    [Fact]
    public async Task A_moderator_whose_offer_is_slow_to_be_taken_is_acknowledged_in_time_and_told_the_end()
    {
        await using var bot = await BotOnDiscord.StartAsync();
        var channel = bot.Discord.Channel();
        var message = await bot.Discord.SayAsync(channel, "hello there");
        bot.Discord.Faults.Next(
            new RestFault(502, Delay: TimeSpan.FromSeconds(3)), request => request.Path.EndsWith("/messages", StringComparison.Ordinal));

        var press = await bot.Discord.PressAsync(
            channel, bot.Discord.Message(channel, message)!, $"v1r{message} topic naloxone", person: 9);
        var first = await bot.AnswerToAsync(press);
        await bot.UntilAsync(() => press.Said.Count == 2);

        Assert.Equal(5, first["type"]!.GetValue<int>());
        Assert.Equal(DiscordWording.Done, press.Original!["content"]!.GetValue<string>());
        Assert.Single(await bot.AnswersToAsync(channel, message));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_fault_of_ours_is_confessed_without_a_word_of_what_was_asked()
    {
        var broken = new Conversation(
            () => throw new InvalidOperationException("secret words"), new SpeakingPolicy(TimeProvider.System), TimeProvider.System);
        await using var bot = await BotOnDiscord.StartAsync(conversation: broken);
        var room = bot.Discord.DirectChannel(7);

        Assert.Equal(DiscordWording.Failure, await bot.WordsAsync(
            await bot.Discord.CommandAsync(bot.Discord.Channel(), "ask", 42, ("question", "about a canary"))));
        Assert.Equal(DiscordWording.Failure,
            (await bot.AnswerToAsync(room, await bot.Discord.SayAsync(room, "a canary", person: 7)))["content"]!.GetValue<string>());

        Assert.DoesNotContain(bot.Log.Lines, line =>
            line.Contains("canary", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(2, bot.Log.Lines.Count(line => line.StartsWith("Error:", StringComparison.Ordinal)));
    }

    private static string Button(JsonObject answer, string label) => answer["data"]!["components"]!.AsArray()
        .SelectMany(row => row!["components"]!.AsArray())
        .First(part =>
            part!["label"]?.GetValue<string>().StartsWith(label, StringComparison.Ordinal) == true)!["custom_id"]!.GetValue<string>();

    private static string[] Choices(JsonObject answer) => [.. answer["data"]!["choices"]!.AsArray()
        .Select(choice => choice!["value"]!.GetValue<string>())];

    /// <summary>Slow for as long as it lives.</summary>
    private sealed class SlowPeople : IPeopleStore, IDisposable
    {
        private readonly TaskCompletionSource _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string? CountryOf(string platform, long person) => null;

        public Task Remember(string platform, long person, string country, CancellationToken ct) => _kept.Task;

        public Task<Forgotten> Forget(string platform, long person, CancellationToken ct) => throw new NotSupportedException();

        public void Dispose() => _kept.TrySetResult();
    }
}
