using Bot.Load.Discord;
using Bot.Load.Operations;

switch (args)
{
    case ["discord-fake", var guilds, var shards]:
        return await FakeProcess.RunAsync(int.Parse(guilds), int.Parse(shards));
    case ["discord-memory", .. var guilds]:
        return await MemoryTable.RunAsync([.. guilds.Select(int.Parse)]);
    case ["discord-speed"]:
        return await SpeedTable.RunAsync();
    case ["rolling-restart"]:
        return await RestartTable.RunAsync(20);
    case ["rolling-restart", var restarts]:
        return await RestartTable.RunAsync(int.Parse(restarts));
    case ["start"]:
        return await StartTable.RunAsync();
    default:
        Console.Error.WriteLine("discord-memory GUILDS... | discord-speed | rolling-restart [TIMES] | start");
        return 2;
}
