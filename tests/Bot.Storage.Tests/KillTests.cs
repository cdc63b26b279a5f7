using Bot.Storage.Kill;

namespace Bot.Storage.Tests;

public sealed class KillTests
{
    private const int Kills = 10;

    [Theory, ClassData(typeof(BothProviders))]
    public async Task Of_a_process_that_is_killed_again_and_again_no_acknowledged_change_is_lost(StorageProvider provider)
    {
        using var database = await TestDatabase.New(provider);

        var run = await KillRun.Run(database.Options, Kills, new Random(20261123), Some.Token);

        Assert.Empty(run.Lost);
        Assert.NotEqual(0, run.Acknowledged);
    }
}
