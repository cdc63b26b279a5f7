using Bot.Core.Questions;

namespace Bot.Discord;

/// <summary>A message that is to be considered.</summary>
/// <param name="Guild">0 in a direct message.</param>
internal sealed record HeardMessage(Question Question, ulong Guild, ulong Channel, ulong Id, ulong Author)
{
    public bool IsInServer => Guild != 0;
}
