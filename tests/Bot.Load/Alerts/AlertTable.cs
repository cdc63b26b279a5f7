using System.ComponentModel;
using Bot.Testing;

namespace Bot.Load.Alerts;

/// <summary>Does to a running bot what each alert of <c>deploy/monitoring</c> warns of, and looks whether a Prometheus fires it.</summary>
internal static class AlertTable
{
    /// <param name="program">Prometheus: a path, or a name to be found in <c>PATH</c>.</param>
    /// <returns>0 where each alert fired by its fault, 1 where one did not, 2 without a Prometheus.</returns>
    public static async Task<int> RunAsync(string program)
    {
        var metrics = FreePort.Address();
        try
        {
            await using var bot = await AilingBot.StartAsync(metrics);
            await bot.Process.ReadyAsync();
            await using var prometheus = await Prometheus.StartAsync(program, metrics.Authority);
            Console.WriteLine("Every minute of a rule is a second here, and so is every day of an age; scraped every second.\n");
            Console.WriteLine("| alert | fault | seconds until it fires | what it says |\n|---|---|---|---|");
            var watch = new Watch(prometheus);
            await watch.QuietAsync();
            await InjectAsync(bot, watch);
            await watch.CompareAsync();
            return watch.Wrong == 0 ? 0 : 1;
        }
        catch (Win32Exception missing)
        {
            Console.Error.WriteLine($"{program} cannot be started: {missing.Message}. deploy/fire-alerts.sh fetches it.");
            return 2;
        }
    }

    private static async Task InjectAsync(AilingBot bot, Watch watch)
    {
        var stale = watch.FireAsync("ContentStale", "the lines of one country were checked in 2020", bot.LetContentGoStaleAsync);
        await bot.Process.LineAsync("The content was edited and is in force");
        var old = watch.FireAsync("ContentOld", "nobody edits the content", () => Task.CompletedTask);
        await watch.FireAsync("ReloadFailed", "an edit that is no YAML", bot.BreakContentAsync);
        var storage = watch.FireAsync("StorageDown", "another program holds the database", bot.HoldDatabaseAsync);
        if (bot.Disk.IsSmall)
            await watch.FireAsync("DiskFull", "a disk of 300 MiB filled to the last byte", bot.Disk.FillAsync);
        else
            watch.LeaveOut("DiskFull", "a disk of 300 MiB filled to the last byte", "mounting one takes Linux and its root");
        bot.Disk.MakeRoom();
        await watch.FireAsync("ClockWrong", "Telegram's clock is a day behind", () => Done(bot.TurnTelegramsClockBack), bot.Ask);
        bot.SetTelegramsClockRight();
        await watch.FireAsync(
            "RateLimitStorm", "Telegram answers each message with 429", () => Done(bot.TurnAnswersAway), bot.Ask, "telegram");
        bot.TakeAnswers();
        await Task.WhenAll(
            watch.FireAsync("QueueGrows", "150 questions at once in one Discord channel", bot.AskTooMuchAsync, platform: "discord"),
            watch.FireAsync("AnswersSlow", "the same", () => Task.CompletedTask, platform: "discord"));
        await watch.FireAsync(
            "IdentifiesRunOut", "Discord ends the session again and again, with 101 left", bot.EndSessionsAsync,
            () => _ = bot.EndSessionsAsync());
        await storage;
        await bot.LetDatabaseGoAsync();
        await Task.WhenAll(stale, old);
        await watch.FireAsync("PlatformDown", "Discord refuses connections", () => bot.EndDiscordAsync().AsTask(), platform: "discord");
        await watch.FireAsync("PlatformDown", "Telegram refuses connections", () => bot.EndTelegramAsync().AsTask(), platform: "telegram");
        await watch.FireAsync("BotDown", "the process is told to stop", bot.Process.StopAsync);
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
