namespace Bot.Core.Moderation;

/// <summary>One line of the history of a server's settings. It never holds a message.</summary>
/// <param name="Place">Where it was set: the server as a whole, or a channel.</param>
/// <param name="Person">The platform's number of whoever changed it; 0 where they act unseen or asked to be forgotten.</param>
/// <param name="Value">As the setting writes it; null where it was taken back.</param>
public sealed record SettingsChange(ChatPlace Place, DateTimeOffset At, long Person, SettingName Setting, string? Value);
