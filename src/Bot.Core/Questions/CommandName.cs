namespace Bot.Core.Questions;

/// <summary>
/// What a person can ask for by name. Members up to <see cref="Help"/> are declared to platforms as slash commands for everybody, those
/// up to <see cref="Stats"/> for moderators; the rest are reached by buttons only.
/// </summary>
public enum CommandName
{
    Ask,
    Topic,
    Topics,
    Sources,
    Crisis,
    Overdose,
    Country,
    Forget,
    About,
    Privacy,
    Help,
    Settings,
    Pin,
    Pins,
    Unpin,
    Stats,

    /// <summary>A further section of a card: <c>more depression</c>, <c>more suicide it-wont-help</c>.</summary>
    More,

    /// <summary>
    /// A slash and a name that is none of these; the argument is the name and what followed it, to be read as free words.
    /// </summary>
    Unknown,
}
