namespace Bot.Core.Moderation;

/// <summary>One kind of thing the bot stores, in words, as "privacy" prints it.</summary>
/// <param name="Columns">Each column, in words.</param>
public sealed record StoredTable(string Name, string Meaning, ImmutableArray<string> Columns);
