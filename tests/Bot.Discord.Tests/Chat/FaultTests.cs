using System.Collections.Concurrent;
using Bot.Core;
using Bot.Core.Speaking;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;

namespace Bot.Discord.Tests.Chat;

/// <summary>Everything goes wrong at once, and still each is answered, once.</summary>
public sealed class FaultTests
{
    private const int Messages = 10_000;
    private const int Presses = 2_000;

    [Fact]
    public async Task Ten_thousand_messages_and_two_thousand_presses_survive_drops_splits_duplicates_late_guilds_op_7_op_9_429_and_5xx()
    {
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Guilds = 40, Channels = 5, Shards = 4, MaxConcurrency = 4,
            IdentifyWindow = TimeSpan.FromMilliseconds(100), BucketLimit = 1_000_000, GlobalLimit = 1_000_000,
        });
        (discord.Faults.SplitsPayloads, discord.Faults.DuplicatesEvents) = (true, true);
        discord.Faults.LateGuilds = TimeSpan.FromMilliseconds(200);
        // Faults on a tenth of all requests; a first response that is refused gets its second chance well within its three seconds.
        var chance = new Random(7);
        discord.Faults.Whenever = request =>
        {
            if (request is not { Method: "POST" })
                return null;
            lock (chance)
                return chance.NextDouble() > 0.1 ? null : chance.Next(5) switch
                {
                    0 => new RestFault(429, RetryAfter: 0.05),
                    1 => new RestFault(500),
                    2 => new RestFault(502, AfterActing: true),
                    3 => new RestFault(0),
                    _ => new RestFault(0, AfterActing: true),
                };
        };
        var time = TimeProvider.System;
        var conversation = new Conversation(() => RealContent.Loaded.Library, new SpeakingPolicy(time), time);
        await using var bot = await BotOnDiscord.StartAsync(
            discord: discord, conversation: conversation, configure: options => options.RequestsPerSecond = 10_000);
        await bot.UntilAsync(() => bot.Log.Lines.Count(line => line.Contains("is ready", StringComparison.Ordinal)) == 4);

        using var calm = new CancellationTokenSource();
        var trouble = TroubleAsync(discord, calm.Token);
        var said = new ConcurrentDictionary<ulong, ulong>();
        var pressed = new ConcurrentBag<Interaction>();
        for (var i = 0; i < Messages; i++)
        {
            var channel = discord.Channel(i % 40, i / 40 % 5);
            said[await discord.SayAsync(channel, $"<@{discord.Me}> what is naloxone", person: (ulong)(100 + i % 50))] = channel;
            if (i % (Messages / Presses) == 0)
                pressed.Add(await discord.CommandAsync(channel, "overdose", person: (ulong)(100 + i % 50)));
            // As fast as the machine keeps up.
            await bot.UntilAsync(() => i - discord.Posted <= 30);
        }
        await calm.CancelAsync();
        await trouble;
        discord.Faults.Whenever = null;
        await bot.UntilAsync(
            () => Answered(discord).Length >= Messages && pressed.All(press => press.Took is not null), TimeSpan.FromMinutes(5));

        var answered = Answered(discord);
        Assert.Equal(said.Keys.Order(), answered.Order());
        // The server takes no first response after three seconds.
        Assert.All(pressed, press => Assert.Single(press.Said));
        Assert.Equal(0, discord.IdentifiesTooMany);
        Assert.True(discord.Resumes > 10, $"Only {discord.Resumes} resumes.");
        bot.AssertClean();
    }

    private static async Task TroubleAsync(DiscordServer discord, CancellationToken ct)
    {
        var chance = new Random(11);
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(chance.Next(50, 300), CancellationToken.None);
            switch (chance.Next(4))
            {
                case 0:
                    await discord.ReconnectAsync();
                    break;
                case 1:
                    await discord.InvalidateAsync(resumable: true);
                    break;
                case 2:
                    await discord.CloseAsync(4000);
                    break;
                default:
                    discord.Drop(chance.Next(4));
                    break;
            }
        }
    }

    /// <summary>The messages answered, as often as they were.</summary>
    private static ulong[] Answered(DiscordServer discord) =>
    [
        .. from guild in Enumerable.Range(0, 40)
           from channel in Enumerable.Range(0, 5)
           from answer in discord.Answers(discord.Channel(guild, channel))
           let reference = answer["message_reference"]
           where reference is not null
           select ulong.Parse(reference["message_id"]!.GetValue<string>()),
    ];
}
