using Bot.Core.Answers;
using Bot.Core.Questions;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Telegram;

/// <summary>
/// The lists of commands that people see when they type a slash: one for direct chats, one for groups, one for those who run them.
/// </summary>
internal static class TelegramCommands
{
    private const int LongestDescription = 256;

    /// <summary>Languages of their own come as further entries; the empty one is for everybody else.</summary>
    private static readonly ImmutableArray<string> Languages = [""];

    /// <summary>Registers every list that differs from the one that is registered.</summary>
    public static async Task Register(ITelegramBotClient client, Wording wording, CancellationToken ct)
    {
        foreach (var (scope, names, areWhispered) in Scopes())
            foreach (var language in Languages)
            {
                var wanted = List(names, wording, areWhispered);
                var registered = await client.GetMyCommands(scope, language, ct);
                if (!wanted.Select(Compared).SequenceEqual(registered.Select(Compared)))
                    await client.SetMyCommands(wanted, scope, language, ct);
            }
    }

    /// <summary>In groups a command and its answer are seen by one person alone.</summary>
    private static ImmutableArray<(BotCommandScope Scope, ImmutableArray<CommandName> Names, bool AreWhispered)> Scopes() =>
    [
        (BotCommandScope.AllPrivateChats(), Command.Declared, false),
        (BotCommandScope.AllGroupChats(), Command.Declared, true),
        (BotCommandScope.AllChatAdministrators(), [.. Command.Declared, .. Command.ForModerators], true),
    ];

    private static BotCommand[] List(ImmutableArray<CommandName> names, Wording wording, bool areWhispered) =>
        [.. names.Select(
            name => new BotCommand(name.ToString().ToLowerInvariant(), Short(wording.Commands[name])) { IsEphemeral = areWhispered })];

    private static string Short(string description) => description[..Math.Min(description.Length, LongestDescription)];

    private static (string, string, bool) Compared(BotCommand command) => (command.Command, command.Description, command.IsEphemeral);
}
