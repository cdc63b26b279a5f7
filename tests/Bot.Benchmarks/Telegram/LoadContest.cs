using System.Diagnostics;
using System.Globalization;
using Bot.Testing;
using Bot.Testing.FakeTelegram;
using Spectre.Console;

namespace Bot.Benchmarks.Telegram;

/// <summary>
/// <c>telegram</c>: our bot and the smallest echo bots, each against a fake Bot API server of its own. First 5,000 questions of 500
/// people wait at the start; then one comes every 20 ms. Ours answers with cited summaries, the others repeat the question.
/// </summary>
internal static class LoadContest
{
    private const int PeopleAsking = 500;
    private const int Waiting = 5_000;
    private const int Steady = 500;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Certification = Path.Combine(Repository.Root, "tests", "Bot.Telegram.Tests", "Certification");
    private static readonly string Self = Path.Combine(AppContext.BaseDirectory, "Bot.Benchmarks.dll");

    public static async Task<int> Run()
    {
        var table = new Table().MinimalBorder().AddColumns("bot", "updates/s", "to request p50 ms", "p99 ms", "CPU ms per 1,000");
        table.AddRow(await Row("ours", "dotnet", url => [Self, "telegram-ours", url]));
        table.AddRow(await Row("Telegram.Bot echo", "dotnet", url => [Self, "telegram-echo", url]));
        if (Directory.Exists(Path.Combine(Certification, "node_modules")))
            table.AddRow(
                await Row("grammy echo", "node", url => [Path.Combine(Certification, "grammy-echo.mjs"), FakeTelegramServer.Token, url]));
        else
            Console.Error.WriteLine("grammy is left out: run npm ci in tests/Bot.Telegram.Tests/Certification first.");
        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<string[]> Row(string name, string program, Func<string, string[]> arguments)
    {
        await using var server = await FakeTelegramServer.Start(checksSpec: false);
        var people = Enumerable.Range(0, PeopleAsking).Select(i => server.People.Join($"P{i}")).ToArray();
        using var bot = Process.Start(
            new ProcessStartInfo(program, arguments(server.Url.ToString().TrimEnd('/'))) { UseShellExecute = false })!;
        try
        {
            await WarmUp(server);
            var (before, start) = (bot.TotalProcessorTime, Stopwatch.GetTimestamp());
            for (var i = 0; i < Waiting; i++)
                server.People.Say(people[i % PeopleAsking], "what is naloxone");
            await Until(() => server.Unconfirmed == 0);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            bot.Refresh();
            var cpu = (bot.TotalProcessorTime - before).TotalMilliseconds / Waiting * 1_000;
            var times = await Times(server);
            return [name, Number(Waiting / seconds), Number(At(times, 0.50)), Number(At(times, 0.99)), Number(cpu)];
        }
        finally
        {
            bot.Kill();
        }
    }

    private static async Task WarmUp(FakeTelegramServer server)
    {
        var first = server.People.Join("First");
        for (var i = 1; i <= 200; i++)
        {
            server.People.Say(first, "what is naloxone");
            await Until(() => server.Calls.SentTo(first.Id).Count == i);
        }
    }

    /// <returns>Milliseconds from each question to the request that answers it, shortest first.</returns>
    private static async Task<double[]> Times(FakeTelegramServer server)
    {
        var asked = new List<(Person Person, long At)>();
        for (var i = 0; i < Steady; i++)
        {
            var person = server.People.Join($"S{i}");
            asked.Add((person, Stopwatch.GetTimestamp()));
            server.People.Say(person, "what is naloxone");
            await Task.Delay(Between);
        }
        await Until(() => server.Unconfirmed == 0);
        var answered = server.Calls.Of("sendMessage").ToLookup(call => call.ChatId!.Value);
        return [.. asked.Select(one => Stopwatch.GetElapsedTime(one.At, answered[one.Person.Id].First().At).TotalMilliseconds).Order()];
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(1, patience.Token);
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
