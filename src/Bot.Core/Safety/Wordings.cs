namespace Bot.Core.Safety;

/// <summary>Wordings that change what a message means, whatever it is about.</summary>
internal sealed class Wordings
{
    /// <summary>It happened some time ago: overheard, no reason to speak up. A person who tells the bot is answered all the same.</summary>
    public PhraseBook LongAgo { get; } = new(
    [
        "years ago", "year ago", "months ago", "month ago", "weeks ago", "last year", "last month", "when i was", "back in", "used to",
        "in high school", "as a kid", "as a teenager", "as a teen", "years back", "decade ago", "decades ago", "long ago", "ages ago",
        "last summer", "last winter", "last spring", "last autumn",
    ]);

    /// <summary>It may have been meant to end a life.</summary>
    public PhraseBook OnPurpose { get; } = new(
    [
        "on purpose", "intentionally", "deliberately", "to die", "wanted to die", "wanna die", "to end it", "end it all", "end my life",
        "end his life", "end her life", "kill myself", "kill himself", "kill herself", "kill themselves", "suicide", "suicidal",
        "to not wake up", "never wake up", "dont want to live", "goodbye note", "dying inside",
    ]);
}
