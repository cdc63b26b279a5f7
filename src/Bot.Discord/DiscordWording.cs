using Bot.Core.Moderation;
using Bot.Core.Questions;

namespace Bot.Discord;

/// <summary>The adapter's own words: those that only this platform needs.</summary>
internal static class DiscordWording
{
    public const string Share = "Share";
    public const string Remove = "Remove";
    public const string Why = "Why this?";
    public const string Wrong = "Wrong topic";
    public const string OnlyYou = "Show it to me alone";
    public const string Outdated = "This button is from an older version of me. Please ask again: /help shows how.";
    public const string NotYours = "Only the person who asked, or a moderator, can remove this.";
    public const string NotShared =
        "You cannot write in this channel, so I cannot share this here for you. Whoever wants to read it can ask me.";
    public const string ForModerators = "This is for moderators: it needs the permission \"Manage Messages\".";
    public const string Done = "Done.";
    public const string Failed = "Discord did not take the message. Please try again.";
    public const string NothingToOffer = "I have nothing that fits this message. /topics lists what I know.";
    public const string ChooseOffer =
        "What shall I offer? \"Reply\" answers the message for everybody to read. " +
        "\"Private\" adds a button that shows it to whoever presses it, alone.";
    public const string Offered = "This may help. Press the button, and only you will see it.";
    public const string PrivateInRoom = "Press the button, and only you will see the answer.";
    public const string OtherTopics = "Sorry. Perhaps one of these? /topics lists all.";
    public const string SorryNoOther = "Sorry, I have no better answer. /topics lists what I know.";

    /// <summary>Said into a channel, and meant for anybody in it.</summary>
    public const string HelpForOneAlone =
        "If you or somebody you know is having a very hard time: press the button, and only you will see where to find help.";

    public const string NotKept = "I could not keep that";
    public const string WhyNotKept =
        "My storage does not work, so nothing has changed. Whoever runs me finds the reason in my log. I still answer questions: " +
        "name the country with the command, such as /crisis Ireland.";

    /// <summary>Not from the library, which may be what is broken.</summary>
    public const string Failure =
        "Something went wrong and I have no answer. If somebody is in danger, call your local emergency number now. You can ask me again.";

    public const string FindAnswer = "Find an answer";
    public const string OfferResource = "Offer a resource";

    public static string Uninvited(ChatPlace place) =>
        $"{In(place)} I also answer some questions that nobody put to me, and I speak up when somebody may be in danger.";

    public static string QuestionsAlone(ChatPlace place) => $"{In(place)} I also answer some questions that nobody put to me.";

    public static string DangerAlone(ChatPlace place) =>
        $"{In(place)} I answer when I am asked: by a command, a mention or a reply. I also speak up when somebody may be in danger.";

    public static string OnlyWhenAsked(ChatPlace place) =>
        $"{In(place)} I answer only when I am asked: by a command, a mention or a reply.";

    public static string CannotRead(ChatPlace place) =>
        $"{OnlyWhenAsked(place)} Discord does not let me read other messages (no Message Content intent).";

    public static string AsSlashCommand(CommandName command) =>
        $"Give this as a slash command: type a slash, and choose \"{command.ToString().ToLowerInvariant()}\". " +
        "Or press the button, and only you will see the answer.";

    public static string Because(string words) =>
        words.Length == 0 ? "You asked for it by name."
            : $"These words spoke for it: {words}. I store none of them: they stand in the button you pressed.";

    /// <param name="permission">As Discord's own interface calls it.</param>
    public static string Missing(string permission) =>
        $"I cannot do that here: I need the permission \"{permission}\". " +
        "It is under Server Settings, Roles, or in this channel's own permissions.";

    private static string In(ChatPlace place) => place.Server == 0 ? "In servers" : "In this channel";
}
