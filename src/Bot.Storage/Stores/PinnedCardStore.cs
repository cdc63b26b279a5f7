using System.Runtime.CompilerServices;
using Bot.Storage.Rows;

namespace Bot.Storage.Stores;

/// <summary>Cards are pinned and refreshed seldom, so they are read where they lie.</summary>
internal sealed class PinnedCardStore(Database database) : IPinnedCardStore
{
    private const int Page = 500;

    public Task<PinnedCard> Claim(PinnedCard wanted, CancellationToken ct) => database.Write(async context =>
    {
        var (place, card, _) = wanted;
        if (await context.Pins.FindAsync([place.Platform, place.Server, place.Channel, card.Name], ct) is { } there)
            return there.Read();
        context.Add(PinRow.Of(wanted));
        return wanted;
    }, [], ct);

    public Task Save(PinnedCard card, CancellationToken ct) => database.Write(
        context => The(context, card).ExecuteUpdateAsync(row => row
            .SetProperty(pin => pin.Step, card.Step).SetProperty(pin => pin.Message, card.Message)
            .SetProperty(pin => pin.Fingerprint, card.Fingerprint).SetProperty(pin => pin.At, card.At), ct), [], ct);

    public Task Remove(PinnedCard card, CancellationToken ct) => database.Write(
        context => The(context, card).ExecuteDeleteAsync(ct), [], ct);

    public Task<ImmutableArray<PinnedCard>> In(ChatPlace server, CancellationToken ct) =>
        database.Read(async context => (await context.Pins.AsNoTracking()
            .Where(pin => pin.Platform == server.Platform && pin.Server == server.Server)
            .OrderBy(pin => pin.At).ThenBy(pin => pin.Channel).ThenBy(pin => pin.Card)
            .ToArrayAsync(ct)).Select(pin => pin.Read()).ToImmutableArray(), ct);

    public async IAsyncEnumerable<PinnedCard> All(string platform, [EnumeratorCancellation] CancellationToken ct)
    {
        var after = new ChatPlace(platform, long.MinValue, long.MinValue);
        var card = "";
        while (true)
        {
            var page = await database.Read(context => After(context, after, card).Take(Page).ToArrayAsync(ct), ct);
            foreach (var pin in page)
                yield return pin.Read();
            if (page.Length < Page)
                yield break;
            (after, card) = (page[^1].Read().Place, page[^1].Card);
        }
    }

    /// <summary>The card as it was claimed: where it was removed meanwhile there is none.</summary>
    private static IQueryable<PinRow> The(BotContext context, PinnedCard card) => context.Pins.Where(
        pin => pin.Platform == card.Place.Platform && pin.Server == card.Place.Server && pin.Channel == card.Place.Channel
            && pin.Card == card.Card.Name && pin.Claim == card.Claim);

    private static IQueryable<PinRow> After(BotContext context, ChatPlace place, string card) => context.Pins.AsNoTracking()
        .Where(pin => pin.Platform == place.Platform && (pin.Server > place.Server || (pin.Server == place.Server
            && (pin.Channel > place.Channel || (pin.Channel == place.Channel && string.Compare(pin.Card, card) > 0)))))
        .OrderBy(pin => pin.Server).ThenBy(pin => pin.Channel).ThenBy(pin => pin.Card);
}
