using System.Globalization;
using Bot.Load.Discord;

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
    default:
        Console.Error.WriteLine("discord-memory [ours|discord.js] GUILDS... | discord-speed");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
