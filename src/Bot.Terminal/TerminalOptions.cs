namespace Bot.Terminal;

public sealed class TerminalOptions
{
    /// <summary>Default <see cref="TerminalColour.Auto"/>.</summary>
    public TerminalColour Colour { get; set; } = TerminalColour.Auto;

    /// <summary>Where lines wrap, in columns, 20 to 1000; plain text never wraps. Null, the default: at the window's own width.</summary>
    public int? Width { get; set; }
}

public enum TerminalColour
{
    /// <summary>
    /// Colour, weight and links in a window that shows them; plain text where input or output is redirected.
    /// NO_COLOR takes the colour away.
    /// </summary>
    Auto,

    /// <summary>Even where redirected, and whatever NO_COLOR says.</summary>
    Always,

    /// <summary>Not one escape sequence.</summary>
    Never,
}
