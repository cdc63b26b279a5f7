using Bot.Core.Answers;
using Bot.Core.Moderation.Counting;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation;

/// <summary>Answers what needs the stores: moderators' commands, and what a member asks to be forgotten. Rights are looked at here, for
/// every way a command can come.</summary>
/// <param name="library">The library in force.</param>
public sealed class ModerationDesk(
    Func<TopicLibrary> library, IChatSettingsStore settings, IPinnedCardStore pins, IPeopleStore people, IOpenedCounts counts,
    IPinBoard board, PinTurns turns, RoomRules rules, ContentChanges changes, TimeProvider time)
{
    private readonly DateTimeOffset _begun = time.GetUtcNow();

    /// <summary>Whether a command is answered here and not by the conversation.</summary>
    public static bool Takes(Command command) => command.Name is CommandName.Forget || Command.ForModerators.Contains(command.Name);

    /// <returns>The answer, for whoever asked alone. Never throws for what the stores or the platform do.</returns>
    public async Task<Answer> Reply(Command command, Asker asker, CancellationToken ct)
    {
        var known = library();
        try
        {
            return command.Name switch
            {
                CommandName.Forget when asker.Person == 0 => Unseen(),
                CommandName.Forget => Forgot(await people.Forget(asker.Place.Platform, asker.Person, ct)),
                _ when !asker.IsInServer => OnlyInServers(command.Name, asker.Nouns.Server),
                CommandName.Settings => await new SettingsDesk(settings, rules, known, asker, changes, time).Reply(command.Argument, ct),
                CommandName.Stats => await new StatsDesk(counts, known, asker, time).Reply(ct),
                _ => await new PinsDesk(pins, board, rules, turns, library, asker, time, _begun).Reply(command, ct),
            };
        }
        catch (StorageException)
        {
            return ModeratorCard.Of(
                command.Name, "I could not keep or read that",
                "My storage does not work, so nothing has changed. Whoever runs me finds the reason in my log. I still answer questions.");
        }
    }

    /// <summary>For a chat without members, such as a terminal.</summary>
    public static Answer OnlyInServers(CommandName command, string server = "server") =>
        ModeratorCard.Of(command, $"This works in a {server}", $"It is for moderators: give the command in the {server} it is about.");

    private static CommandAnswer Unseen() => ModeratorCard.Of(
        CommandName.Forget, "I do not see who you are", "You write as a group does, so nothing I keep can name you.");

    private static CommandAnswer Forgot(Forgotten was)
    {
        var country = was.Country is null ? "I had kept no country of yours." : "I have deleted the country you chose.";
        var history = was.HistoryLines == 0
            ? "No history of settings named you."
            : $"I have taken your name out of {was.HistoryLines} lines in histories of settings.";
        return ModeratorCard.Of(
            CommandName.Forget, "Forgotten", $"{country} {history} I keep nothing else about you: /privacy says what I store.") with
        {
            Remember = "",
        };
    }
}
