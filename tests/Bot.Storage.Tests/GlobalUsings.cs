global using Bot.Core.Moderation;
global using Bot.Storage.Tests.Databases;
global using Bot.Testing;
