using Bot.Testing;
using Bot.Testing.FakeDiscord;

namespace Bot.Discord.Tests.Fake;

/// <summary>The certification can fail: it stops at the promise that is broken, and not before.</summary>
public sealed class BrokenPromiseTests
{
    [Theory]
    [InlineData("/callback", "interaction reply")]
    [InlineData("/messages/pins/", "pin by both routes")]
    public Task A_fake_that_breaks_a_promise_of_Discord_is_not_certified(string route, string promise) => IsNotCertified(
        faults => faults.Whenever = request => request.Path.Contains(route, StringComparison.Ordinal) ? new RestFault(404) : null, promise);

    [Theory]
    [InlineData(GatewayPromise.Replay, "drop")]
    [InlineData(GatewayPromise.InvalidSession, "op 9")]
    [InlineData(GatewayPromise.DisallowedIntents, "4014")]
    [InlineData(GatewayPromise.BlankContent, "without message content")]
    public Task A_fake_that_breaks_a_promise_of_the_gateway_is_not_certified(GatewayPromise broken, string promise) =>
        IsNotCertified(faults => faults.Broken = broken, promise);

    private static async Task IsNotCertified(Action<Faults> damage, string promise)
    {
        if (await NodeScript.ObstacleAsync() is { } obstacle)
            Assert.Skip($"discord.js cannot run: {obstacle}.");
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        damage(discord.Faults);

        var (code, output, errors) = await NodeScript.RunAsync(
            "certify.mjs", [discord.ApiUrl.AbsoluteUri, discord.Token, "plain"], TestContext.Current.CancellationToken);

        Assert.NotEqual(0, code);
        var before = CertificationTests.Everything.TakeWhile(one => one != promise);
        Assert.True(before.SequenceEqual(CertificationTests.Kept(output)), $"{output}\n{errors}");
    }
}
