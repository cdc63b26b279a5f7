namespace Bot.Telegram.Moderation;

/// <summary>What somebody may decide for a group.</summary>
internal readonly record struct Rights(bool MaySet, bool MayPin);
