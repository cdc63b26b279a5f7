namespace Bot.Discord.Model;

/// <summary>A slash command or menu entry, as it is declared and as Discord lists it.</summary>
internal sealed record CommandDeclaration(string Name)
{
    /// <summary>1 slash command, 3 message menu.</summary>
    public int Type { get; init; } = 1;

    /// <summary>1 to 100 characters; empty for a menu entry.</summary>
    public string? Description { get; init; }

    /// <summary>The name in other languages, by Discord's code of the language; the default stands among them too.</summary>
    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public OptionDeclaration[]? Options { get; init; }

    /// <summary>Who sees it unless a server decides otherwise, as bits; null for everybody.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>0 servers, 1 the bot's direct messages, 2 other private channels.</summary>
    public int[]? Contexts { get; init; }

    /// <summary>0 installed to a server, 1 to a person.</summary>
    public int[]? IntegrationTypes { get; init; }

    /// <summary>The same with every default left out, so that two can be compared.</summary>
    public CommandDeclaration Plain() => this with
    {
        Description = string.IsNullOrEmpty(Description) ? null : Description,
        NameLocalizations = NameLocalizations is { Count: > 0 } ? NameLocalizations : null,
        DescriptionLocalizations = DescriptionLocalizations is { Count: > 0 } ? DescriptionLocalizations : null,
        Options = Options is { Length: > 0 } ? [.. Options.Select(option => option.Plain())] : null,
        Contexts = Contexts?.Order().ToArray(),
        IntegrationTypes = IntegrationTypes?.Order().ToArray(),
    };
}

/// <summary>Words that follow a command.</summary>
internal sealed record OptionDeclaration(string Name, string Description)
{
    public int Type => 3;

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public OptionDeclaration Plain() => this with
    {
        Required = Required is true ? true : null,
        Autocomplete = Autocomplete is true ? true : null,
        NameLocalizations = NameLocalizations is { Count: > 0 } ? NameLocalizations : null,
        DescriptionLocalizations = DescriptionLocalizations is { Count: > 0 } ? DescriptionLocalizations : null,
    };
}
