using Bot.Core.Answers;
using Bot.Telegram.Layout;

namespace Bot.Telegram;

/// <summary>An answer as the messages it takes, first to last: one, but for the longest. Empty for <see cref="Silence"/>.</summary>
internal static class TelegramRenderer
{
    /// <param name="opening">A sentence of the adapter's own to stand first; null for none.</param>
    public static ImmutableArray<Page> Render(Answer answer, string? opening = null) =>
        [.. Page.Of(opening is null ? AnswerLayout.Of(answer) : AnswerLayout.Of(answer).Insert(0, new Line([new Piece(opening)])))];
}
