using Bot.Storage;
using Bot.Storage.Kill;

if (args is not [var provider, var path, var connectionString, var first])
    return 2;
await Writer.Write(options =>
{
    options.Provider = Enum.Parse<StorageProvider>(provider);
    options.Path = path;
    options.ConnectionString = connectionString;
}, int.Parse(first), Console.Out);
return 0;
