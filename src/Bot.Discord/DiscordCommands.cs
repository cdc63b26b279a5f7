using System.Text.Json;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Model;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Declares the conversation's commands to Discord, and completes what is typed into them.</summary>
internal sealed partial class DiscordCommands(Func<TopicLibrary> library, DiscordRest rest, ILogger<DiscordCommands> logger)
{
    private const int LongestDescription = 100;
    private const int LongestQuestion = 1000;
    private const int MostChoices = 25;

    /// <summary>Where commands work: servers, the bot's direct messages, and other private channels of people who installed it.</summary>
    private static readonly int[] Everywhere = [0, 1, 2];
    private static readonly int[] ServersAndPeople = [0, 1];

    public static CommandDeclaration[] Declarations(TopicLibrary known) =>
    [
        .. Command.Declared.Select(name => new CommandDeclaration(NameOf(name))
        {
            Description = Short(known.Wording.Commands[name]),
            Options = OptionOf(name) is { } option ? [option] : null,
            Contexts = Everywhere,
            IntegrationTypes = ServersAndPeople,
        }),
        new CommandDeclaration(DiscordWording.FindAnswer) { Type = InteractionChoice.MessageMenu, Contexts = Everywhere, IntegrationTypes = ServersAndPeople },
        new CommandDeclaration(DiscordWording.OfferResource)
        {
            Type = InteractionChoice.MessageMenu, Contexts = [0], IntegrationTypes = [0],
            DefaultMemberPermissions = Permissions.ManageMessages.ToString(System.Globalization.CultureInfo.InvariantCulture),
        },
    ];

    /// <summary>Registers them where they differ from what is registered; a server's own settings for a command outlive that.</summary>
    public async Task SyncAsync(ulong application, CancellationToken ct)
    {
        var wanted = Declarations(library());
        if (await rest.CommandsAsync(application, ct) is not { } registered || Same(registered, wanted))
            return;
        if (await rest.SetCommandsAsync(application, wanted, ct))
            LogRegistered(wanted.Length);
    }

    /// <summary>What may be meant by what was typed so far, best first.</summary>
    public Choice[] Complete(InteractionChoice choice)
    {
        var known = library();
        var typed = choice.Options.FirstOrDefault(option => option.Focused)?.Value ?? "";
        var choices = DiscordQuestions.CommandOf(choice)?.Name switch
        {
            CommandName.Topic or CommandName.Sources => known.Names.Complete(typed).Select(topic => new Choice(topic.Card.Title, topic.Id.Value)),
            CommandName.Crisis or CommandName.Country => Countries(known, typed).Select(country => new Choice(country.Name, country.Flag)),
            _ => [],
        };
        return [.. choices.Take(MostChoices).Where(one => one is { Name.Length: > 0 and <= 100, Value.Length: <= 100 })];
    }

    /// <summary>Nothing typed offers the countries we have lines of; a whole name or a slip of the finger counts too.</summary>
    private static IEnumerable<Region> Countries(TopicLibrary known, string typed) => string.IsNullOrWhiteSpace(typed)
        ? known.Crisis.Countries.Select(country => country.Region)
        : known.Regions.Complete(typed).Concat(known.Regions.Resolve(typed) switch
        {
            RegionMatch.Known match => [match.Region],
            RegionMatch.Ambiguous match => match.Regions,
            RegionMatch.Unknown match => match.Nearest,
            _ => ImmutableArray<Region>.Empty,
        }).Distinct();

    private static OptionDeclaration? OptionOf(CommandName name) => name switch
    {
        CommandName.Ask => new("question", "In your own words") { Required = true, MaxLength = LongestQuestion },
        CommandName.Topic => new("name", "Begin to type, and pick one") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Sources => new("topic", "Begin to type, and pick one") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Crisis => new("country", "Begin to type, and pick yours") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Country => new("name", "Begin to type, and pick yours") { Autocomplete = true, MaxLength = LongestQuestion },
        _ => null,
    };

    private static string NameOf(CommandName name) => name.ToString().ToLowerInvariant();

    private static bool Same(CommandDeclaration[] registered, CommandDeclaration[] wanted) => Canonical(registered).SequenceEqual(Canonical(wanted));

    private static byte[] Canonical(CommandDeclaration[] commands) => JsonSerializer.SerializeToUtf8Bytes(
        commands.Select(command => command.Plain()).OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal).ToArray(),
        DiscordJson.Default.CommandDeclarationArray);

    private static string Short(string description) =>
        description.Length <= LongestDescription ? description : $"{description[..(LongestDescription - 1)].TrimEnd()}…";

    [LoggerMessage(461, LogLevel.Information, "Registered {Count} Discord commands")]
    private partial void LogRegistered(int count);
}
