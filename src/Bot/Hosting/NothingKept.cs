using System.Collections.Immutable;
using Bot.Core.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Hosting;

/// <summary>The stores of a worker without storage: nothing is set, and whoever sets something is told that it is not kept.</summary>
internal sealed class NothingKept : IChatSettingsStore, IPinnedCardStore, IPeopleStore, IServerStore, IOpenedCounts
{
    public static void AddTo(IServiceCollection services)
    {
        var nothing = new NothingKept();
        services.AddSingleton<IChatSettingsStore>(nothing).AddSingleton<IPinnedCardStore>(nothing).AddSingleton<IPeopleStore>(nothing)
            .AddSingleton<IServerStore>(nothing).AddSingleton<IOpenedCounts>(nothing);
    }

    public ChatSettings? At(ChatPlace place) => null;

    public Task<ChatSettings> Change(SettingsChange line, Func<ChatSettings, ChatSettings> change, CancellationToken ct) => throw Refusal();

    public Task<ImmutableArray<SettingsChange>> History(ChatPlace server, int most, CancellationToken ct) =>
        Task.FromResult<ImmutableArray<SettingsChange>>([]);

    public Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct) => throw Refusal();

    public Task Save(PinnedCard card, CancellationToken ct) => throw Refusal();

    public Task Remove(PinnedCard card, CancellationToken ct) => throw Refusal();

    public Task<ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct) => Task.FromResult<ImmutableArray<PinnedCard>>([]);

    public IAsyncEnumerable<PinnedCard> All(string platform, CancellationToken ct) => AsyncEnumerable.Empty<PinnedCard>();

    public string? CountryOf(string platform, long person) => null;

    public Task Remember(string platform, long person, string country, CancellationToken ct) => throw Refusal();

    public Task<Forgotten> Forget(string platform, long person, CancellationToken ct) =>
        Task.FromResult(new Forgotten(Country: null, HistoryLines: 0));

    public void Left(ChatPlace server)
    {
    }

    public void Present(ChatPlace server)
    {
    }

    public Task Move(ChatPlace from, ChatPlace to, CancellationToken ct) => Task.CompletedTask;

    public void Opened(ChatPlace server, CardKey card)
    {
    }

    public Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct) =>
        Task.FromResult<ImmutableArray<(CardKey, int)>>([]);

    private static StorageException Refusal() => new("Nothing is kept by this worker.");
}
