using Bot.Load.Discord;
using Bot.Load.Storage;

switch (args)
{
    case ["discord-fake", var guilds, var shards]:
        return await FakeProcess.RunAsync(int.Parse(guilds), int.Parse(shards));
    case ["discord-memory", .. var guilds]:
        return await MemoryTable.RunAsync([.. guilds.Select(int.Parse)]);
    case ["discord-speed"]:
        return await SpeedTable.RunAsync();
    case ["discord-pins", var cards]:
        return await PinsTable.RunAsync(int.Parse(cards));
    case ["storage-reads"]:
        return await ReadsTable.RunAsync(100_000);
    case ["storage-kill", var kills]:
        return await KillTable.RunAsync(int.Parse(kills));
    case ["storage-notice"]:
        return await NoticeTable.RunAsync(1_000);
    default:
        Console.Error.WriteLine(
            "discord-memory GUILDS... | discord-speed | discord-pins CARDS | storage-reads | storage-kill TIMES | storage-notice");
        return 2;
}
