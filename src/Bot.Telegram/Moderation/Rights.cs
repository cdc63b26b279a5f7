namespace Bot.Telegram.Moderation;

/// <summary>What somebody may decide for a group.</summary>
/// <param name="IsUnseen">Whether they act as the group does, and are not to be named.</param>
internal readonly record struct Rights(bool MaySet, bool MayPin, bool IsUnseen = false);
