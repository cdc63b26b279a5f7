using Bot.Testing.Load;

namespace Bot.Tests.Operations;

public sealed class RollingRestartTests
{
    [Fact]
    public async Task Told_to_stop_and_started_again_under_load_it_loses_nothing_repeats_nothing_and_resumes()
    {
        var result = await RollingRestart.RunAsync(perSecond: 10, restarts: 2, pause: TimeSpan.FromSeconds(1));

        Assert.Equal((0, 0), (result.Lost, result.Twice));
        Assert.Equal((1, 2), (result.Identifies, result.Resumes));
        Assert.Equal([0, 0, 0], result.ExitCodes);
    }
}
