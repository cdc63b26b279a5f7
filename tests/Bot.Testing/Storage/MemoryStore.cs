using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Core.Moderation;

namespace Bot.Testing.Storage;

/// <summary>Keeps everything until the test ends.</summary>
public sealed class MemoryStore : IChatSettingsStore, IPinnedCardStore, IPeopleStore, IServerStore, IOpenedCounts
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<ChatPlace, ChatSettings> _settings = new();
    private readonly ConcurrentDictionary<(string, long), string> _countries = new();
    private readonly ConcurrentDictionary<(ChatPlace Server, CardKey Card, DateOnly Day), int> _opened = new();
    private readonly List<PinnedCard> _cards = [];
    private readonly List<SettingsChange> _history = [];

    /// <summary>Whether nothing can be written or read from disk.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Servers the bot was removed from.</summary>
    public ConcurrentDictionary<ChatPlace, bool> Removed { get; } = new();

    /// <summary>The cards as they stand.</summary>
    public ImmutableArray<PinnedCard> Cards
    {
        get
        {
            lock (_gate)
                return [.. _cards];
        }
    }

    public ChatSettings? At(ChatPlace place) => _settings.GetValueOrDefault(place);

    public Task<ChatSettings> Change(SettingsChange line, Func<ChatSettings, ChatSettings> change, CancellationToken ct) => Do(() =>
    {
        _history.Add(line);
        return _settings[line.Place] = change(At(line.Place) ?? ChatSettings.None);
    });

    public Task<ImmutableArray<SettingsChange>> History(ChatPlace server, int most, CancellationToken ct) =>
        Do<ImmutableArray<SettingsChange>>(
            () => [.. _history.Where(line => line.Place.Whole == server).Reverse().Take(most)]);

    public Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct) => Do(() =>
    {
        if (_cards.Find(card => Same(card, wanted)) is { } there)
            return there;
        _cards.Add(wanted);
        return wanted;
    });

    public Task Save(PinnedCard card, CancellationToken ct) => Do(() =>
    {
        if (_cards.FindIndex(one => Same(one, card)) is var i and >= 0)
            _cards[i] = card;
        return true;
    });

    public Task Remove(PinnedCard card, CancellationToken ct) => Do(() => _cards.RemoveAll(one => Same(one, card)));

    public Task<ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct) => Do<ImmutableArray<PinnedCard>>(
        () => [.. _cards.Where(card => card.Place.Whole == server)]);

    public async IAsyncEnumerable<PinnedCard> All(string platform, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var card in await Do(() => _cards.Where(card => card.Place.Platform == platform).ToArray()))
            yield return card;
    }

    public string? CountryOf(string platform, long person) => _countries.GetValueOrDefault((platform, person));

    public Task Remember(string platform, long person, string country, CancellationToken ct) =>
        Do(() => _countries[(platform, person)] = country);

    public Task<Forgotten> Forget(string platform, long person, CancellationToken ct) => Do(() =>
    {
        _countries.TryRemove((platform, person), out var country);
        var lines = 0;
        for (var i = 0; i < _history.Count; i++)
            if (_history[i].Place.Platform == platform && _history[i].Person == person)
            {
                _history[i] = _history[i] with { Person = 0 };
                lines++;
            }
        return new Forgotten(country, lines);
    });

    public void Left(ChatPlace server) => Removed[server] = true;

    public void Present(ChatPlace server) => Removed.TryRemove(server, out _);

    public Task Move(ChatPlace from, ChatPlace to, CancellationToken ct) => Do(() =>
    {
        foreach (var (place, set) in _settings.Where(one => one.Key.Whole == from).ToArray())
            if (_settings.TryRemove(place, out _))
                _settings.TryAdd(Moved(place), set);
        for (var i = 0; i < _history.Count; i++)
            _history[i] = _history[i] with { Place = Moved(_history[i].Place) };
        for (var i = 0; i < _cards.Count; i++)
            _cards[i] = _cards[i] with { Place = Moved(_cards[i].Place) };
        foreach (var (opened, times) in _opened.Where(one => one.Key.Server == from).ToArray())
            if (_opened.TryRemove(opened, out _))
                _opened.AddOrUpdate(opened with { Server = to }, times, (_, before) => before + times);
        return true;

        ChatPlace Moved(ChatPlace place) => place.Whole == from ? to with { Channel = place.Channel } : place;
    });

    /// <summary>The day on which cards are opened; yesterday, unless it is set.</summary>
    public DateOnly Day { get; set; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    public void Opened(ChatPlace server, CardKey card) => _opened.AddOrUpdate((server, card, Day), 1, (_, times) => times + 1);

    public Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct) =>
        Do<ImmutableArray<(CardKey, int)>>(() =>
        [
            .. _opened.Where(one => one.Key.Server == server && one.Key.Day >= day).GroupBy(one => one.Key.Card)
                .Select(card => (card.Key, card.Sum(one => one.Value))),
        ]);

    private static bool Same(PinnedCard one, PinnedCard other) => one.Place == other.Place && one.Card == other.Card;

    private Task<T> Do<T>(Func<T> act)
    {
        lock (_gate)
            return IsBroken ? Task.FromException<T>(new StorageException("It is broken on purpose.")) : Task.FromResult(act());
    }
}
