namespace Bot.Core.Crisis;

/// <param name="Code">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Region(string Code, string Name);
