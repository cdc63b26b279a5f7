global using Bot.Core.Moderation;
