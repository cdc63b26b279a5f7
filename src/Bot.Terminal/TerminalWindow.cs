using Spectre.Console;

namespace Bot.Terminal;

/// <summary>The console of the process, as Spectre sees it.</summary>
internal static class TerminalWindow
{
    public static IAnsiConsole Open(TerminalOptions options)
    {
        var interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Ansi = options.Colour switch
            {
                TerminalColour.Always => AnsiSupport.Yes,
                TerminalColour.Auto when interactive => AnsiSupport.Detect,
                _ => AnsiSupport.No,
            },
            ColorSystem = options.Colour == TerminalColour.Always ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
            // Enrichers of build servers would turn escape sequences on in a pipe.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (options.Width is { } width)
            console.Profile.Width = width;
        return console;
    }
}
