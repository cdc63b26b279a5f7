namespace Bot.Core.Crisis;

/// <summary>One way to reach a line, in words: "text HOME to 741741".</summary>
/// <param name="Parts">To be shown one after the other as they stand, spaces included.</param>
public sealed record Way(ImmutableArray<WayPart> Parts)
{
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>Nothing may stand right after a link, so that it can be clicked or copied whole.</summary>
    public bool EndsInLink => Parts[^1].Kind == WayPartKind.Link;
}

public readonly record struct WayPart(string Text, WayPartKind Kind = WayPartKind.Words);

public enum WayPartKind
{
    Words,

    /// <summary>A telephone number: shown character for character, never split over two lines.</summary>
    Number,

    /// <summary>A web address.</summary>
    Link,

    /// <summary>An e-mail address.</summary>
    Email,
}
