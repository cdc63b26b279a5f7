using Bot.Load.Discord;

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
    default:
        Console.Error.WriteLine("discord-memory GUILDS... | discord-speed | discord-pins CARDS");
        return 2;
}
