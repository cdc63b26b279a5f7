using Bot.Testing.Load;

namespace Bot.Tests.Operations;

public sealed class PinKillTests
{
    [Fact]
    public async Task Killed_while_it_starts_posts_and_reloads_it_loses_nothing_posts_nothing_twice_and_leaves_no_card_stale()
    {
        var result = await PinKill.RunAsync(kills: 3, seed: 3);

        Assert.Equal(3, result.Kills);
        Assert.True(result is { Settings: > 0, Pins: > 0, Cards: > 0 });
        Assert.Empty(result.LostSettings);
        Assert.Empty(result.LostPins);
        Assert.Empty(result.Twice);
        Assert.Empty(result.Stale);
        Assert.Empty(result.NotCurrent);
        Assert.Empty(result.Violations);
    }
}
