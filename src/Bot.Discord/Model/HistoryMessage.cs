namespace Bot.Discord.Model;

/// <summary>A message as it stands in a channel: the fields that pinned cards are known by.</summary>
/// <param name="Pinned">Whether it is among the channel's pins.</param>
internal sealed record HistoryMessage(ulong Id, User? Author = null, string Content = "", int Flags = 0, bool Pinned = false);
