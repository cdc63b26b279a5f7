using Bot.Storage.Kill;

namespace Bot.Storage.Tests;

/// <summary>What the kill test takes for lost: neither more, or it cries wolf, nor less, or it sees nothing.</summary>
public sealed class LedgerTests
{
    private const int Acknowledged = 222;

    [Theory]
    [InlineData(Acknowledged, false)]
    [InlineData(Acknowledged + (2 * Change.People), false)]
    [InlineData(Acknowledged + (3 * Change.People), true)]
    [InlineData(Acknowledged - Change.People, true)]
    [InlineData(null, true)]
    public async Task A_country_is_lost_unless_it_or_one_written_after_it_is_kept(int? written, bool isLost)
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using var stores = await RunningStores.Start(database.Options);
        if (written is { } number)
            await stores.People.Remember(Change.Platform, Change.PersonOf(number), Change.CountryOf(number), Some.Token);
        var ledger = new Ledger();
        ledger.Add(Kept.Person, Acknowledged);
        // Of the next two countries of that person none was acknowledged; the third cannot have been written yet.
        ledger.Add(Kept.Setting, Acknowledged + Change.People);
        ledger.Add(Kept.Setting, Acknowledged + (3 * Change.People) - 1);

        var lost = await ledger.Lost(stores);

        Assert.Equal(isLost, lost.Exists(what => what.StartsWith($"person {Acknowledged}:", StringComparison.Ordinal)));
    }
}
