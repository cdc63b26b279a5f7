namespace Bot.Core.Questions;

/// <summary>A named request with what follows it. Buttons carry one too: pressing a button says its command.</summary>
/// <param name="Argument">What follows the name, trimmed; empty where nothing does.</param>
public sealed record Command(CommandName Name, string Argument = "")
{
    /// <summary>The argument of <see cref="CommandName.Crisis"/> that asks for the list of countries, whichever is chosen.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>The commands a platform declares to everybody, in the order they are listed to people.</summary>
    public static ImmutableArray<CommandName> Declared { get; } =
        [.. Enum.GetValues<CommandName>().Where(name => name <= CommandName.Help)];

    /// <summary>The commands a platform declares to moderators of a server, in the order they are listed.</summary>
    public static ImmutableArray<CommandName> ForModerators { get; } =
        [.. Enum.GetValues<CommandName>().Where(name => name is > CommandName.Help and <= CommandName.Stats)];

    /// <summary>Reads <c>/name argument</c>, case-insensitively.</summary>
    /// <returns>Null where the text is no command; <see cref="CommandName.Unknown"/> with every word kept where its name is.</returns>
    public static Command? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < 2 || trimmed[0] != '/' || !char.IsAsciiLetter(trimmed[1]))
            return null;
        var end = trimmed.IndexOfAny(' ', '\n', '\t');
        var word = end < 0 ? trimmed[1..] : trimmed[1..end];
        if (!word.ContainsAnyExceptInRange('A', 'z') && Enum.TryParse<CommandName>(word, ignoreCase: true, out var name))
            return new Command(name, end < 0 ? "" : trimmed[end..].Trim().ToString());
        return IsPath(word) ? null : new Command(CommandName.Unknown, trimmed[1..].ToString());
    }

    /// <summary>The command as a person would type it; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() =>
        Argument.Length == 0 ? $"/{Name.ToString().ToLowerInvariant()}" : $"/{Name.ToString().ToLowerInvariant()} {Argument}";

    private static bool IsPath(ReadOnlySpan<char> word) => word.ContainsAny('/', '.', '\\');
}
