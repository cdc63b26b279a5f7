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

    public const string Uninvited =
        "In servers I also answer some questions that nobody put to me, and I speak up when somebody may be in danger.";
    public const string OnlyWhenAsked = "In servers I answer only when I am asked: by a command, a mention or a reply.";
    public const string CannotRead =
        "In servers I answer only when I am asked: by a command, a mention or a reply. " +
        "Discord does not let me read other messages (no Message Content intent).";

    /// <summary>Not from the library, which may be what is broken.</summary>
    public const string Failure =
        "Something went wrong and I have no answer. If somebody is in danger, call your local emergency number now. You can ask me again.";

    public const string FindAnswer = "Find an answer";
    public const string OfferResource = "Offer a resource";

    public static string Because(string words) =>
        words.Length == 0 ? "You asked for it by name." : $"These words spoke for it: {words}. I keep none of them.";

    /// <param name="permission">As Discord's own interface calls it.</param>
    public static string Missing(string permission) =>
        $"I cannot do that here: I need the permission \"{permission}\". " +
        "It is under Server Settings, Roles, or in this channel's own permissions.";
}
