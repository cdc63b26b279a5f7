using System.Globalization;
using System.Text.Json;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Model;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Declares the conversation's and the moderators' commands to Discord.</summary>
internal sealed partial class DiscordCommands(
    Func<TopicLibrary> library, DiscordRest rest, CommandPace pace, TimeProvider time, ILogger<DiscordCommands> logger)
{
    private const int LongestDescription = 100;
    private const int LongestQuestion = 1000;
    private const int LongestArgument = 100;

    /// <summary>Where commands work: servers, the bot's direct messages, and other private channels of people who installed it.</summary>
    private static readonly int[] Everywhere = [0, 1, 2];
    private static readonly int[] ServersAndPeople = [0, 1];
    private static readonly int[] Servers = [0];

    public static CommandDeclaration[] Declarations(TopicLibrary known) =>
    [
        .. Command.Declared.Select(name => new CommandDeclaration(NameOf(name))
        {
            Description = Short(known.Wording.Commands[name]),
            Options = OptionOf(name) is { } option ? [option] : null,
            Contexts = Everywhere,
            IntegrationTypes = ServersAndPeople,
        }),
        .. Command.ForModerators.Select(name => new CommandDeclaration(NameOf(name))
        {
            Description = Short(known.Wording.Commands[name]),
            Options = OptionOf(name) is { } option ? [option] : null,
            Contexts = Servers,
            IntegrationTypes = Servers,
            DefaultMemberPermissions = ShownTo(name)?.ToString(CultureInfo.InvariantCulture),
        }),
        new CommandDeclaration(DiscordWording.FindAnswer)
        {
            Type = InteractionChoice.MessageMenu, Contexts = Everywhere, IntegrationTypes = ServersAndPeople,
        },
        new CommandDeclaration(DiscordWording.OfferResource)
        {
            Type = InteractionChoice.MessageMenu, Contexts = Servers, IntegrationTypes = Servers,
            DefaultMemberPermissions = Permissions.ManageMessages.ToString(CultureInfo.InvariantCulture),
        },
    ];

    /// <summary>Registers them where they differ from what is registered; a server's own settings for a command outlive that.</summary>
    /// <returns>Whether that is settled: they are registered, or Discord refuses them for good, which has been logged.</returns>
    public async Task<bool> SyncAsync(ulong application, CancellationToken ct)
    {
        var wanted = Declarations(library());
        var listed = await rest.CommandsAsync(application, ct);
        if (!listed.IsSuccess)
            return listed.IsRefusal || rest.IsRefused;
        if (listed.Read(DiscordJson.Default.CommandDeclarationArray) is not { } registered)
            return false;
        if (Same(registered, wanted))
            return true;
        var set = await rest.SetCommandsAsync(application, wanted, ct);
        if (set.IsSuccess)
            LogRegistered(wanted.Length);
        return set.IsSuccess || set.IsRefusal;
    }

    /// <summary>Tries again, after ever longer pauses, until it is settled or cancelled.</summary>
    public async Task KeepSyncingAsync(ulong application, CancellationToken ct)
    {
        try
        {
            for (var pause = pace.FirstPause; ; pause = pause * 2 < pace.LongestPause ? pause * 2 : pace.LongestPause)
            {
                await Task.Delay(pause, time, ct);
                if (await SyncAsync(application, ct))
                    return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    private static OptionDeclaration? OptionOf(CommandName name) => name switch
    {
        CommandName.Ask => new("question", "In your own words") { Required = true, MaxLength = LongestQuestion },
        CommandName.Topic => new("name", "Begin to type, and pick one") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Sources => new("topic", "Begin to type, and pick one") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Crisis => new("country", "Begin to type, and pick yours") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Country => new("name", "Begin to type, and pick yours") { Autocomplete = true, MaxLength = LongestQuestion },
        CommandName.Settings => new("change", "What to set, and to what") { Autocomplete = true, MaxLength = LongestArgument },
        CommandName.Pin or CommandName.Unpin =>
            new("card", "Begin to type a topic or a country, and pick one") { Autocomplete = true, MaxLength = LongestArgument },
        _ => null,
    };

    /// <summary>
    /// Who sees a moderators' command unless the server decides otherwise. Those about pins show to everybody: the role that may pin is
    /// chosen in /settings, Discord does not know it, and a default of Discord's would lock it out. What somebody may do is decided when
    /// they do it.
    /// </summary>
    private static ulong? ShownTo(CommandName name) =>
        name is CommandName.Settings or CommandName.Stats ? Permissions.ManageServer : null;

    private static string NameOf(CommandName name) => name.ToString().ToLowerInvariant();

    private static bool Same(CommandDeclaration[] registered, CommandDeclaration[] wanted) =>
        Canonical(registered).SequenceEqual(Canonical(wanted));

    private static byte[] Canonical(CommandDeclaration[] commands) => JsonSerializer.SerializeToUtf8Bytes(
        commands.Select(command => command.Plain())
            .OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal).ToArray(),
        DiscordJson.Default.CommandDeclarationArray);

    private static string Short(string description) =>
        description.Length <= LongestDescription ? description : $"{description[..(LongestDescription - 1)].TrimEnd()}…";

    [LoggerMessage(461, LogLevel.Information, "Registered {Count} Discord commands")]
    private partial void LogRegistered(int count);
}
