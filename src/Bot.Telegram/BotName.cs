namespace Bot.Telegram;

/// <summary>Who the bot is, as Telegram says.</summary>
/// <param name="Name">Without the at sign.</param>
internal sealed record BotName(long Id, string Name);
