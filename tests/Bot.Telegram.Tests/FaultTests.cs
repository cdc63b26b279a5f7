using System.Text.Json.Nodes;
using Bot.Telegram.Sending;
using Bot.Testing.FakeTelegram;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Telegram.Tests;

public sealed class FaultTests
{
    private const int Updates = 10_000;
    private const int PeopleAsking = 250;

    private static readonly SendingLimits Unlimited = new(Updates, TimeSpan.FromSeconds(1), Updates, Updates);

    [Fact]
    public async Task Of_10_000_updates_with_one_call_in_twenty_failing_none_is_lost_none_is_answered_twice_and_order_is_kept()
    {
        await using var session = await Session.Start(options => options.Limits = Unlimited, new FastTime(20));
        session.Server.Faults = OneInTwenty(new Random(20261123));
        session.Server.Disorder = new Random(1);
        var people = Enumerable.Range(0, PeopleAsking).Select(i => session.People.Join($"P{i}")).ToArray();

        var asked = Enumerable.Range(0, Updates).Select(i => session.People.Say(people[i % PeopleAsking], Question(i))).ToArray();
        await session.Settled();
        for (var repeated = 1; repeated <= Updates; repeated += 97)
            session.Server.Repeat(repeated);
        session.Server.Faults = (_, _) => null;
        await session.Ask(session.People.Join("Last"), "/about");
        await session.Server.Calls.Until(calls => new Ledger(calls) is var soFar && asked.All(soFar.IsSettled));

        var ledger = new Ledger(session.Server.Calls);
        Assert.DoesNotContain(asked, message => ledger.AnswersTo(message) > 1);
        Assert.DoesNotContain(asked, message => ledger.AnswersTo(message) == 0 && !ledger.IsReportedUnsure(message));
        Assert.All(people, person => Assert.Equal(ledger.OrderIn(person.Id).Order(), ledger.OrderIn(person.Id)));
        Assert.Equal(
            asked.Count(ledger.IsReportedUnsure),
                session.Logged.Count(line => line.Contains("nobody knows whether", StringComparison.Ordinal)));
        Assert.NotEqual(0, asked.Count(ledger.IsReportedUnsure));
        Assert.Empty(session.Server.Offences);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task An_answer_whose_fate_is_unknown_is_not_repeated_and_the_person_is_told(bool wasSent, int answers)
    {
        await using var session = await Session.Start();
        session.Server.Faults = Once("sendMessage", new Fault.Cut(wasSent));
        var ann = session.People.Join("Ann");

        var asked = session.People.Say(ann, "what is naloxone");
        await session.Settled();

        var ledger = new Ledger(session.Server.Calls);
        Assert.Equal(answers, ledger.AnswersTo(asked));
        Assert.True(ledger.IsReportedUnsure(asked));
    }

    [Fact]
    public async Task A_crisis_card_whose_fate_is_unknown_is_sent_again()
    {
        await using var session = await Session.Start();
        session.Server.Faults = Once("sendMessage", new Fault.Cut(AfterEffect: true));
        var ann = session.People.Join("Ann");

        var asked = session.People.Say(ann, "he is not breathing");
        await session.Settled();

        Assert.Equal(2, new Ledger(session.Server.Calls).AnswersTo(asked));
    }

    [Fact]
    public async Task A_crisis_card_overtakes_what_waits_in_its_chat()
    {
        var slow = new SendingLimits(1, TimeSpan.FromSeconds(2), 20, 30);
        var still = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await FakeTelegramServer.Start();
        var ann = server.People.Join("Ann");
        for (var i = 0; i < 3; i++)
            server.People.Say(ann, Question(i));
        server.People.Say(ann, "he is not breathing");

        await using var session = await Session.Start(options => options.Limits = slow, still, server: server);
        await server.Calls.Until(calls => calls.SentTo(ann.Id).Count == 2);

        Assert.Contains(server.Calls.SentTo(ann.Id), sent => ((string)sent["text"]!).StartsWith("Overdose", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_server_asks_to_wait_is_waited()
    {
        var time = new FastTime(20);
        await using var session = await Session.Start(time: time);
        session.Server.Faults = Once("sendMessage", new Fault.TooMany(7));
        var ann = session.People.Join("Ann");

        await session.Ask(ann, "what is naloxone");

        var sends = session.Server.Calls.All.Where(call => call.Method == "sendMessage").ToArray();
        Assert.Equal([429, 200], sends.Select(call => call.Status));
        Assert.True(time.GetElapsedTime(sends[0].At, sends[1].At) * 20 >= TimeSpan.FromSeconds(6.5));
    }

    private static string Question(int i) => (i % 4) switch
    {
        0 => "what is naloxone",
        1 => "/topic depression",
        2 => "does heroin cause anxiety?",
        _ => "/about",
    };

    private static Func<string, JsonObject, Fault?> OneInTwenty(Random random)
    {
        var gate = new Lock();
        return (_, _) =>
        {
            lock (gate)
                return random.Next(80) switch
                {
                    0 => new Fault.TooMany(1),
                    1 => new Fault.Broken(random.Next(2) == 0 ? 500 : 502),
                    2 => new Fault.Cut(AfterEffect: false),
                    3 => new Fault.Cut(AfterEffect: true),
                    _ => null,
                };
        };
    }

    private static Func<string, JsonObject, Fault?> Once(string method, Fault fault)
    {
        var left = 1;
        return (called, _) => called == method && Interlocked.Exchange(ref left, 0) == 1 ? fault : null;
    }
}
