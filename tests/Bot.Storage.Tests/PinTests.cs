namespace Bot.Storage.Tests;

public sealed class PinTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_card_is_claimed_once_and_the_second_claim_finds_the_first(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using (var first = await database.Start())
            Assert.Equal(Some.Card(), await first.Pins.Claim(Some.Card(), Some.Token));

        await using var second = await database.Start();

        Assert.Equal(Some.Card(), await second.Pins.Claim(Some.Card(claim: "b2"), Some.Token));
        Assert.Equal("b2", (await second.Pins.Claim(Some.Card("crisis GB", claim: "b2"), Some.Token)).Claim);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Of_many_claims_at_once_from_two_processes_one_wins(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var one = await database.Start();
        await using var other = await database.Start();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => (i % 2 == 0 ? one : other).Pins.Claim(Some.Card(claim: $"c{i}"), Some.Token)));

        Assert.Single(claims.Distinct());
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_card_is_saved_step_by_step_and_removed(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        var pinned = await storage.Pins.Claim(Some.Card(), Some.Token) with
        {
            Step = PinStep.Pinned, Message = 77, Fingerprint = "digest", At = Some.Noon.AddTicks(1),
        };

        await storage.Pins.Save(pinned, Some.Token);
        Assert.Equal([pinned], await storage.Pins.In(Some.Server, Some.Token));
        await storage.Pins.Remove(pinned, Some.Token);

        Assert.Empty(await storage.Pins.In(Some.Server, Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_card_that_was_removed_meanwhile_is_not_brought_back_by_saving_it(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        var first = await storage.Pins.Claim(Some.Card(), Some.Token);
        await storage.Pins.Remove(first, Some.Token);

        await storage.Pins.Save(first, Some.Token);
        Assert.Empty(await storage.Pins.In(Some.Server, Some.Token));
        var second = await storage.Pins.Claim(Some.Card(claim: "b2"), Some.Token);
        await storage.Pins.Save(first with { Step = PinStep.Missing }, Some.Token);

        Assert.Equal([second], await storage.Pins.In(Some.Server, Some.Token));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task All_cards_of_a_platform_come_page_by_page_each_once(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        var cards = Enumerable.Range(0, 1_003)
            .Select(i => Some.Card($"topic t{i % 3}", new ChatPlace("platform", i / 9 - 50, i / 3))).ToArray();
        foreach (var card in cards)
            await storage.Pins.Claim(card, Some.Token);
        await storage.Pins.Claim(Some.Card(place: new ChatPlace("other", 1, 1)), Some.Token);

        var all = await storage.Pins.All("platform", Some.Token).ToArrayAsync(Some.Token);

        Assert.Equal(cards.Length, all.Length);
        Assert.Equal(cards.ToHashSet(), all.ToHashSet());
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task The_cards_of_a_server_come_oldest_first(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);
        await using var storage = await database.Start();
        var cards = Enumerable.Range(0, 4)
            .Select(i => Some.Card(place: Some.Server with { Channel = 10 - i }) with { At = Some.Noon.AddMinutes(i) }).ToArray();
        foreach (var card in cards.Reverse())
            await storage.Pins.Claim(card, Some.Token);

        Assert.Equal(cards, await storage.Pins.In(Some.Server, Some.Token));
    }
}
