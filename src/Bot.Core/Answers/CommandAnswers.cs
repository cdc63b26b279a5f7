using Bot.Core.Crisis;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>Answers to commands and buttons, but for those that ask a question in free words.</summary>
internal sealed class CommandAnswers(TopicLibrary library, string? region, DateOnly today)
{
    private readonly TopicAnswers _topics = new(library, region, today);

    /// <summary>What "privacy" lists as stored.</summary>
    public Func<ImmutableArray<StoredTable>>? Stored { get; init; }

    /// <returns>Null where the argument is a question in free words, to be matched.</returns>
    public Answer? To(Command command) => command switch
    {
        { Name: CommandName.Ask } => command.Argument.Length == 0 ? Help() : null,
        { Name: CommandName.Topic } =>
            command.Argument.Length == 0 ? Topics() : library.Names.Find(command.Argument) is { } topic ? _topics.About(topic) : null,
        { Name: CommandName.Topics } => Topics(),
        { Name: CommandName.Sources } => Sources(command.Argument),
        { Name: CommandName.Crisis } => Crisis(command.Argument),
        { Name: CommandName.Overdose } => new SafetyAnswers(library, RegionOf(command.Argument)).Overdose(onPurpose: false),
        { Name: CommandName.Country } => Country(command.Argument),
        { Name: CommandName.About } => Fixed(CommandName.About, library.Wording.About),
        { Name: CommandName.Forget } => Forgotten(),
        { Name: CommandName.Privacy } => Privacy(),
        { Name: CommandName.More } => More(command.Argument),
        { Name: CommandName.Unknown } => Unknown(command.Argument),
        _ when Command.ForModerators.Contains(command.Name) => ModerationDesk.OnlyInServers(command.Name),
        _ => Help(),
    };

    private CommandAnswer Help() => Fixed(CommandName.Help, library.Wording.Help) with
    {
        Paragraphs =
        [
            .. new Text(library).Of(library.Wording.Help.Body),
            .. Command.Declared.Select(name => Item($"/{name.ToString().ToLowerInvariant()}", library.Wording.Commands[name])),
        ],
    };

    private CommandAnswer Unknown(string typed) => Help() with
    {
        Heading = library.Wording.UnknownCommand.Title,
        Paragraphs = [.. new Text(library).Of(library.Wording.UnknownCommand.Body), .. Help().Paragraphs],
        Buttons = NearestCommand.To(typed) is { } nearest
            ? [new Button($"/{nearest.ToString().ToLowerInvariant()}", new Command(nearest))]
            : [],
    };

    private CommandAnswer Topics()
    {
        var wording = library.Wording;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        paragraphs.AddRange(new Text(library).Of(wording.Topics.Body));
        foreach (var (category, heading) in wording.Categories)
            if (library.Topics.Where(topic => topic.Category == category).ToArray() is { Length: > 0 } topics)
            {
                paragraphs.Add(new Paragraph(ParagraphKind.Text, [new Inline.Strong(heading)]));
                paragraphs.AddRange(topics.Select(topic => Item($"/topic {topic.Id}", topic.Card.Title)));
            }
        return new CommandAnswer(CommandName.Topics) { Heading = wording.Topics.Title, Paragraphs = paragraphs.ToImmutable() };
    }

    private CommandAnswer Sources(string name)
    {
        if (library.Names.Find(name) is not { } topic)
            return Fixed(CommandName.Sources, library.Wording.Sources);
        var text = new Text(library);
        text.Of(topic.Card.Body);
        foreach (var section in topic.Card.Sections)
            text.Of(section.Body);
        return new CommandAnswer(CommandName.Sources)
        {
            Heading = topic.Card.Title,
            Sources = text.Citations,
            Buttons = [TopicAnswers.Link(topic)],
        };
    }

    private CommandAnswer Crisis(string country) =>
        country == Command.Elsewhere ? Pick()
        : country.Length == 0 && library.Regions.ByCode(region) is { } chosen ? Lines(chosen)
        : country.Length == 0 ? Pick()
        : library.Regions.Resolve(country) switch
        {
            RegionMatch.Known known => Lines(known.Region),
            RegionMatch.Ambiguous ambiguous => Which(ambiguous.Regions, CommandName.Crisis),
            RegionMatch.Unknown unknown => Unknown(unknown.Nearest, CommandName.Crisis),
            _ => Anywhere(library.Wording.UnknownCountry, CommandName.Crisis),
        };

    private string? RegionOf(string country) =>
        country.Length > 0 && library.Regions.Resolve(country) is RegionMatch.Known known ? known.Region.Code : region;

    /// <summary>A country's name alone, or behind "set"; "show" or nothing shows the one chosen.</summary>
    private CommandAnswer Country(string argument)
    {
        var country = argument.StartsWith("set ", StringComparison.OrdinalIgnoreCase) ? argument[4..].Trim()
            : argument.Equals("show", StringComparison.OrdinalIgnoreCase) ? ""
            : argument;
        if (country.Length == 0)
            return library.Regions.ByCode(region) is { } chosen
                ? CountryCard(CommandName.Country, library.Wording.CountrySet, chosen)
                : Fixed(CommandName.Country, library.Wording.CountryUnset);
        return library.Regions.Resolve(country) switch
        {
            RegionMatch.Known known =>
                CountryCard(CommandName.Country, library.Wording.CountrySet, known.Region) with { Remember = known.Region.Code },
            RegionMatch.Ambiguous ambiguous => Which(ambiguous.Regions, CommandName.Country),
            RegionMatch.Unknown unknown => Unknown(unknown.Nearest, CommandName.Country),
            _ => Fixed(CommandName.Country, library.Wording.UnknownCountry),
        };
    }

    /// <summary>What is stored, table by table, after the words about it.</summary>
    private CommandAnswer Privacy() => Fixed(CommandName.Privacy, library.Wording.Privacy) is var card && Stored is null ? card : card with
    {
        Paragraphs =
        [
            .. card.Paragraphs,
            Paragraph.Text("All that my storage holds:"),
            .. Stored().Select(table => Item(table.Name, $"{table.Meaning}: {string.Join("; ", table.Columns)}")),
        ],
    };

    /// <summary>Where nothing but a chosen country is remembered, and by the adapter alone.</summary>
    private static CommandAnswer Forgotten() => new(CommandName.Forget)
    {
        Heading = "Forgotten",
        Paragraphs = [Paragraph.Text("I have forgotten the country you chose, if you chose one. I keep nothing else about you.")],
        Remember = "",
    };

    private CommandAnswer More(string argument)
    {
        if (library.SectionNamed(argument) is not var (card, section))
            return Gone();
        var isDanger = library.Safety.IsDanger(card);
        var emergency = card == library.Safety.Overdose.Card ? library.Crisis.AmbulanceIn(region) : library.Crisis.EmergencyIn(region);
        var text = new Text(library);
        return new CommandAnswer(CommandName.More)
        {
            Heading = $"{card.Title}: {section.Label}",
            Paragraphs = text.Of(section.Body, ("emergency", emergency)),
            Sources = text.Citations,
            Help = library.Crisis.For(isDanger && card.Lines == LinesWanted.None ? LinesWanted.Both : card.Lines, region) is { } help
                ? help with { Emergency = emergency }
                : null,
            Alert = isDanger ? AlertLevel.Crisis : AlertLevel.None,
            Buttons =
            [
                .. card.Sections.Where(other => other != section)
                    .Select(other => new Button(other.Label, new Command(CommandName.More, $"{card.Id} {other.Id}"))),
                .. isDanger ? [SafetyAnswers.CrisisLinesButton(library), Elsewhere()] : ImmutableArray<Button>.Empty,
            ],
        };
    }

    /// <summary>A button of an older library, or a made-up one.</summary>
    private CommandAnswer Gone() => Fixed(CommandName.More, library.Wording.Gone) with
    {
        Buttons =
        [
            SafetyAnswers.OverdoseButton(library),
            SafetyAnswers.CrisisLinesButton(library),
            new Button(library.Wording.TopicsButton, new Command(CommandName.Topics)),
        ],
    };

    private CommandAnswer Lines(Region country)
    {
        var help = library.Crisis.All(country);
        var card = help.Lines.IsEmpty ? library.Wording.CrisisNoLines : library.Wording.CrisisLines;
        return CountryCard(CommandName.Crisis, card, country) with
        {
            Help = help,
            Alert = AlertLevel.Crisis,
            Buttons = [SafetyAnswers.OverdoseButton(library), Elsewhere()],
        };
    }

    private Button Elsewhere() => new(library.Wording.WhichCountry.Title, new Command(CommandName.Crisis, Command.Elsewhere));

    /// <summary>The directories, and every country we have lines of to pick from.</summary>
    private CommandAnswer Pick() => Anywhere(library.Wording.CrisisAnywhere, CommandName.Crisis) with
    {
        Buttons =
        [
            SafetyAnswers.OverdoseButton(library),
            .. Choose([.. library.Crisis.Countries.Select(country => country.Region)], CommandName.Crisis),
        ],
    };

    private CommandAnswer Which(ImmutableArray<Region> regions, CommandName name) =>
        Anywhere(library.Wording.WhichCountry, name) with { Buttons = Choose(regions, name) };

    private CommandAnswer Unknown(ImmutableArray<Region> nearest, CommandName name) =>
        Anywhere(library.Wording.UnknownCountry, name) with { Buttons = Choose(nearest, name) };

    /// <summary>Help that needs no country, at once: nobody waits for us to understand where they are.</summary>
    private CommandAnswer Anywhere(Card card, CommandName name) => Fixed(name, card) with
    {
        Help = library.Crisis.For(LinesWanted.Crisis, region: null),
        Alert = AlertLevel.Crisis,
        Buttons = [SafetyAnswers.OverdoseButton(library)],
    };

    private CommandAnswer CountryCard(CommandName name, Card card, Region country) => new(name)
    {
        Heading = card.Title.Replace("{country}", country.Name, StringComparison.Ordinal),
        Paragraphs = new Text(library).Of(card.Body, ("country", country.Name)),
    };

    private CommandAnswer Fixed(CommandName name, Card card)
    {
        var text = new Text(library);
        return new CommandAnswer(name) { Heading = card.Title, Paragraphs = text.Of(card.Body), Sources = text.Citations };
    }

    private static ImmutableArray<Button> Choose(ImmutableArray<Region> regions, CommandName name) =>
        [.. regions.Select(region => new Button(region.Name, new Command(name, region.Flag)))];

    private static Paragraph Item(string name, string what) =>
        new(ParagraphKind.Bullet, [new Inline.Strong(name), new Inline.Plain($" - {what}")]);
}
