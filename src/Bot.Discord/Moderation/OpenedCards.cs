using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Counting;

namespace Bot.Discord.Moderation;

/// <summary>Counts the cards that were really shown in servers, for <c>/stats</c>.</summary>
internal sealed class OpenedCards(IOpenedCounts counts)
{
    /// <param name="guild">0 in a direct message and where just a person brought the bot along: nothing is counted there.</param>
    public void Count(ulong guild, Answer answer)
    {
        if (guild != 0 && Opened.By(answer) is { } card)
            counts.Opened(DiscordPlaces.Of(guild, 0), card);
    }
}
