using System.Globalization;
using Bot.Load.Alerts;
using Bot.Load.Discord;
using Bot.Load.Operations;
using Bot.Load.Storage;

switch (args)
{
    case ["discord-fake", var guilds, var shards]:
        return await FakeProcess.RunAsync(Number(guilds), Number(shards));
    case ["discord-memory", "ours" or "discord.js", _, ..]:
        return await MemoryTable.RunAsync(args[1], [.. args[2..].Select(Number)]);
    case ["discord-memory", _, ..]:
        return await MemoryTable.RunAsync("", [.. args[1..].Select(Number)]);
    case ["discord-allocation"]:
        await AllocationTable.RunAsync();
        return 0;
    case ["discord-speed"]:
        return await SpeedTable.RunAsync();
    case ["discord-pins", var cards]:
        return await PinsTable.RunAsync(Number(cards));
    case ["storage-reads"]:
        return await ReadsTable.RunAsync(100_000);
    case ["storage-kill", var kills]:
        return await KillTable.RunAsync(Number(kills));
    case ["storage-notice"]:
        return await NoticeTable.RunAsync(1_000);
    case ["rolling-restart"]:
        return await RestartTable.RunAsync(20);
    case ["rolling-restart", var restarts]:
        return await RestartTable.RunAsync(Number(restarts));
    case ["pin-kill", var times]:
        return await PinKillTable.RunAsync(Number(times));
    case ["alerts"]:
        return await AlertTable.RunAsync("prometheus");
    case ["alerts", var prometheus]:
        return await AlertTable.RunAsync(prometheus);
    case ["start"]:
        return await StartTable.RunAsync();
    default:
        Console.Error.WriteLine(
            "discord-memory [ours|discord.js] GUILDS... | discord-speed | discord-allocation | discord-pins CARDS | storage-reads "
            + "| storage-kill TIMES | storage-notice | rolling-restart [TIMES] | pin-kill TIMES | alerts [PROMETHEUS] | start");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
