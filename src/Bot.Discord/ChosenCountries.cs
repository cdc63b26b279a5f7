using System.Collections.Concurrent;

namespace Bot.Discord;

/// <summary>The country a person has asked for, by their id, until the process ends. At most 10,000: beyond that it starts anew.</summary>
internal class ChosenCountries
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<ulong, string> _codes = new();

    /// <returns>The ISO code; null where none was chosen.</returns>
    public virtual ValueTask<string?> OfAsync(ulong person) => new(_codes.GetValueOrDefault(person));

    public virtual void Keep(ulong person, string code)
    {
        if (_codes.Count >= Most)
            _codes.Clear();
        _codes[person] = code;
    }
}
