namespace Bot.Telegram;

/// <summary>What the adapter says of itself. Not from the library, which may be what is broken.</summary>
internal static class Texts
{
    public const string Failure =
        "Something went wrong and I have no answer. If somebody is in danger, call your local emergency number now. You can ask me again.";

    public const string Late = "Sorry for the late answer. I could not be reached.";

    public const string PerhapsLost = "My answer may not have reached you. If you do not see it, please ask again.";

    public const string InPrivate = "I can answer this in private.";

    public const string InDanger = "If somebody is in danger, call your local emergency number now.";

    /// <summary>Names nobody, and does not say why it comes now.</summary>
    public const string HelpForAnybody = "Crisis lines and other help, for anybody here: whoever presses the button sees them alone.";

    public const string CrisisLines = "Crisis lines";

    public const string Forgotten = "Done: I have forgotten what you asked me to. /privacy says what I store.";

    public const string NotForgotten = "That did not work, and nothing has changed. Please give /forget again later.";

    public const string NotInPublic =
        "This is for one administrator's eyes alone, and I cannot show it to you alone here. Ask again without acting anonymously, in a "
        + "newer version of Telegram.";

    public const string CountryNotKept =
        "My storage does not work at the moment. Name the country each time instead, such as /crisis Ireland.";

    public const string TakenAway = "This card was taken away. /topics, /crisis and /overdose show what I know now.";

    public const string OldButton = "This button is out of date. Please ask me again.";

    public const string NotYours = "Only the person who asked, or an administrator, can take this answer back.";

    public const string NoReason = "I no longer see the question, so I cannot say.";
}
