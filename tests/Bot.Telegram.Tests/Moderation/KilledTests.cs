using Bot.Core.Moderation;
using Bot.Testing.FakeTelegram;
using Bot.Testing.Storage;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>A worker that is stopped anywhere on the way of a pin, and started again.</summary>
public sealed class KilledTests
{
    private const string Steps = "\n\n1. ";

    public static TheoryData<int> Draws() => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Draws))]
    public async Task No_card_is_posted_twice_and_what_is_not_known_is_said(int draw)
    {
        await using var server = await FakeTelegramServer.Start();
        var store = new MemoryStore();
        var chief = server.People.Join("Chief");
        var group = server.People.Found("Support", chief);
        Crowd.Promote(group);
        var random = new Random(draw);
        var (last, after, calls) = (random.Next(1, 6), random.Next(2) == 0, 0);
        var isHanging = new TaskCompletionSource();
        server.Faults = (method, _) =>
        {
            if (method is "getUpdates" or "getMyCommands" or "setMyCommands" or "getMe" or "deleteWebhook" || ++calls < last)
                return null;
            isHanging.TrySetResult();
            return new Fault.Hang(after);
        };

        await using (await Session.Start(server: server, store: store))
        {
            server.People.Whisper(chief, "/pin overdose", group);
            await isHanging.Task.WaitAsync(Session.Patience, TestContext.Current.CancellationToken);
        }
        server.Faults = (_, _) => null;
        await using var again = await Session.Start(server: server, store: store);
        await again.Settled();
        server.People.Whisper(chief, "/pins", group);
        await server.Calls.Until(calls => Told(calls).Any(text => text is not null && IsAboutPins(text)));

        var posted = group.Messages.Where(message => ((string?)message.Value["text"])?.Contains(Steps, StringComparison.Ordinal) == true).ToArray();
        var pins = Told(server.Calls).Last(text => text is not null && IsAboutPins(text))!;
        Assert.InRange(posted.Length, 0, 1);
        var card = Assert.Single(store.Cards);
        if (card.Step == PinStep.Claimed)
            Assert.Contains("perhaps posted", pins, StringComparison.Ordinal);
        else
        {
            Assert.Equal(PinStep.Pinned, card.Step);
            Assert.Equal((int)card.Message, Assert.Single(posted).Key);
            Assert.Equal((int)card.Message, Assert.Single(group.Pins));
            Assert.Contains("in this group, current", pins, StringComparison.Ordinal);
        }

        IEnumerable<string?> Told(CallLog calls) => calls.SentTo(group.Id).Where(sent => sent["receiver_user"] is not null)
            .Select(sent => (string?)sent["text"]);
    }

    private static bool IsAboutPins(string text) =>
        text.StartsWith("Pinned cards", StringComparison.Ordinal) || text.StartsWith("No card is pinned", StringComparison.Ordinal);
}
