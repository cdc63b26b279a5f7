using System.Collections.Concurrent;

namespace Bot.Telegram;

/// <summary>The countries people have chosen, by the id of their account. Kept in memory until the bot stops or is blocked.</summary>
internal sealed class ChosenCountries
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<long, string> _countries = new();

    public string? Of(long person) => _countries.GetValueOrDefault(person);

    public void Remember(long person, string country)
    {
        if (_countries.Count < Most || _countries.ContainsKey(person))
            _countries[person] = country;
    }

    public void Forget(long person) => _countries.TryRemove(person, out _);
}
