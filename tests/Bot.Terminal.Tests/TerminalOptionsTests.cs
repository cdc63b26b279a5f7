using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Terminal.Tests;

public sealed class TerminalOptionsTests
{
    [Theory]
    [InlineData(19, "Terminal:Width is 19; allowed is 20 to 1000 columns, or nothing for the window's own width.")]
    [InlineData(1001, "Terminal:Width is 1001; allowed is 20 to 1000 columns, or nothing for the window's own width.")]
    public async Task A_width_out_of_range_stops_the_start(int width, string message) =>
        Assert.Equal(message, (await Fault(options => options.Width = width)).Message);

    [Fact]
    public async Task An_unknown_colour_stops_the_start() =>
        Assert.Equal(
            "Terminal:Colour is 7; allowed is Auto, Always or Never.", (
                await Fault(options => options.Colour = (TerminalColour)7)).Message);

    [Theory]
    [InlineData(TerminalColour.Always, true)]
    [InlineData(TerminalColour.Never, false)]
    public void Colour_can_be_forced_or_forbidden(TerminalColour colour, bool ansi)
    {
        var capabilities = TerminalWindow.Open(new TerminalOptions { Colour = colour }).Profile.Capabilities;

        Assert.Equal(ansi, capabilities.Ansi);
    }

    [Fact]
    public void A_given_width_is_the_width() => Assert.Equal(40, TerminalWindow.Open(new TerminalOptions { Width = 40 }).Profile.Width);

    private static async Task<OptionsValidationException> Fault(Action<TerminalOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(SomeLibrary.Conversation()).AddTerminal(configure);
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }
}
