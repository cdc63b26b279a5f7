using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation;

/// <summary>Makes answers to moderators: plain words, for whoever asked.</summary>
internal static class ModeratorCard
{
    public static CommandAnswer Of(CommandName command, string heading, params ReadOnlySpan<Paragraph> paragraphs) =>
        new(command) { Heading = heading, Paragraphs = [.. paragraphs], Privacy = Privacy.Private };

    public static CommandAnswer Of(CommandName command, string heading, string text) => Of(command, heading, Paragraph.Text(text));

    public static Paragraph Item(string what, string text) =>
        new(ParagraphKind.Bullet, [new Inline.Strong(what), new Inline.Plain($": {text}")]);
}
