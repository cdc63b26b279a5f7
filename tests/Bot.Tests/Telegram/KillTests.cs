using System.Diagnostics;
using Bot.Testing.FakeTelegram;

namespace Bot.Tests.Telegram;

/// <summary>The worker as people run it, on Telegram, killed without warning.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Fewer than Telegram hands out before the first is confirmed, so that none is let go for holding up others.</summary>
    private const int Questions = 90;

    private const int BeforeTheKill = Questions / 3;
    private const string PerhapsLost = "My answer may not have reached you. If you do not see it, please ask again.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _journal = Path.Combine(Path.GetTempPath(), $"journal-{Guid.NewGuid():N}");

    [Fact]
    public async Task Killed_in_the_middle_and_started_again_it_loses_no_question_and_answers_none_twice()
    {
        await using var server = await FakeTelegramServer.Start();
        var people = Enumerable.Range(0, Questions).Select(i => server.People.Join($"P{i}")).ToArray();
        foreach (var person in people)
            server.People.Say(person, "what is naloxone");

        var sent = 0;
        server.Faults = (method, _) =>
            method == "sendMessage" && Interlocked.Increment(ref sent) > BeforeTheKill ? new Fault.Hang(AfterEffect: false) : null;
        await Run(server, until: () => Volatile.Read(ref sent) > BeforeTheKill && server.Calls.Of("sendMessage").Count == BeforeTheKill);
        Assert.NotEqual(0, server.Unconfirmed);
        server.Faults = (_, _) => null;
        await Run(server, until: () => server.Unconfirmed == 0);

        Assert.All(people,
            person => Assert.InRange(
                Sent(server, person).Count(text => text != PerhapsLost), Sent(server, person).Contains(PerhapsLost) ? 0 : 1, 1));
    }

    public void Dispose() => File.Delete(_journal);

    /// <summary>
    /// Of a call under way at the kill nobody knows the outcome: then a remark says so, beside the answer or in its place.
    /// </summary>
    private static IEnumerable<string?> Sent(FakeTelegramServer server, Person person) =>
        server.Calls.SentTo(person.Id).Select(message => (string?)message["text"]);

    private async Task Run(FakeTelegramServer server, Func<bool> until)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "run"])
        {
            UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = Testing.Repository.Root,
        };
        start.Environment["Telegram__Token"] = FakeTelegramServer.Token;
        start.Environment["Telegram__BaseUrl"] = server.Url.ToString();
        start.Environment["Health__Listen"] = "none";
        start.Environment["Telegram__Journal"] = _journal;
        using var worker = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (!until())
                await Task.Delay(5, patience.Token);
        }
        finally
        {
            worker.Kill();
            await worker.WaitForExitAsync(CancellationToken.None);
        }
    }
}
