using Bot.Content;
using Bot.Verbs;

return await CommandLine.Create(ContentFolder.Load).RunAsync(args);
