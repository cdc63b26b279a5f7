using Bot.Core.Answers;
using Bot.Discord.Layout;
using Bot.Discord.Model;

namespace Bot.Discord;

/// <summary>An answer as Discord shows it. It decides looks only; every limit is kept by measured length.</summary>
internal static class DiscordRenderer
{
    /// <param name="mayEmbed">
    /// Whether the bot may show embeds here. Cards for people in danger never do: they come whole, and at once.
    /// </param>
    /// <param name="more">Buttons the platform adds.</param>
    /// <returns>One message, or several where it is long; the buttons stand under the last.</returns>
    public static ImmutableArray<MessagePayload> Render(Answer answer, bool mayEmbed, params ReadOnlySpan<(string Label, CustomId Id)> more)
    {
        var rows = Rows.Of(answer.Buttons, more);
        if (mayEmbed && answer.Alert == AlertLevel.None && EmbedLayout.Of(answer) is { } rich)
            return [rich with { Components = rows }];
        var texts = PlainText.Of(answer);
        return [.. texts.Select((text, i) => new MessagePayload { Content = text, Components = i == texts.Length - 1 ? rows : [] })];
    }
}
