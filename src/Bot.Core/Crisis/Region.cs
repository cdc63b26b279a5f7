namespace Bot.Core.Crisis;

/// <param name="Code">ISO 3166-1 alpha-2, upper case; XK for Kosovo.</param>
public sealed record Region(string Code, string Name)
{
    /// <summary>Its flag emoji: names this country in every language, and no other, where a code may be a word (IN) or a state (CA).</summary>
    public string Flag => Flags.Of(Code);
}
