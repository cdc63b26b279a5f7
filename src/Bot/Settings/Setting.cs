namespace Bot.Settings;

/// <summary>One configuration key of the worker.</summary>
/// <param name="Key">As in appsettings.json, sections joined by colons; in the environment each colon is two underscores.</param>
/// <param name="Allowed">What a value may be, in words.</param>
/// <param name="IsSecret">Whether a value is never repeated, not even a wrong one.</param>
internal sealed record Setting(
    string Key, string Default, string Allowed, string Meaning, Func<string, bool> Allows, bool IsSecret = false);
