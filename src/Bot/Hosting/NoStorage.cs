using System.Collections.Immutable;
using Bot.Core.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Hosting;

/// <summary>Keeps nothing: every place has the bot's own settings, and whoever wants something kept is told that it cannot be.</summary>
internal sealed class NoStorage : IChatSettingsStore, IPinnedCardStore, IPeopleStore, IServerStore, IOpenedCounts
{
    public ChatSettings? At(ChatPlace place) => null;

    public Task<ChatSettings> Change(SettingsChange line, Func<ChatSettings, ChatSettings> change, CancellationToken ct) => None<ChatSettings>();

    public Task<ImmutableArray<SettingsChange>> History(ChatPlace server, int most, CancellationToken ct) =>
        None<ImmutableArray<SettingsChange>>();

    public Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct) => None<PinnedCard>();

    public Task Save(PinnedCard card, CancellationToken ct) => None<PinnedCard>();

    public Task Remove(PinnedCard card, CancellationToken ct) => None<PinnedCard>();

    public Task<ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct) => None<ImmutableArray<PinnedCard>>();

    public IAsyncEnumerable<PinnedCard> All(string platform, CancellationToken ct) => AsyncEnumerable.Empty<PinnedCard>();

    public string? CountryOf(string platform, long person) => null;

    public Task Remember(string platform, long person, string country, CancellationToken ct) => None<string>();

    public Task<Forgotten> Forget(string platform, long person, CancellationToken ct) => Task.FromResult(new Forgotten(null, 0));

    public void Left(ChatPlace server)
    {
        // Nothing is kept about it.
    }

    public void Present(ChatPlace server)
    {
        // Nothing is kept about it.
    }

    public void Opened(ChatPlace server, CardKey card)
    {
        // Nothing is counted.
    }

    public Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct) =>
        None<ImmutableArray<(CardKey, int)>>();

    public static void AddTo(IServiceCollection services)
    {
        var none = new NoStorage();
        services.AddSingleton<IChatSettingsStore>(none).AddSingleton<IPinnedCardStore>(none).AddSingleton<IPeopleStore>(none)
            .AddSingleton<IServerStore>(none).AddSingleton<IOpenedCounts>(none);
    }

    private static Task<T> None<T>() => Task.FromException<T>(new StorageException("There is no storage."));
}
