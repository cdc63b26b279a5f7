using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Topics;

namespace Bot.Discord.Layout;

/// <summary>Discord's Markdown: what would change looks is escaped, and links stand in angle brackets so that no preview unfolds.</summary>
internal static partial class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*_~`|<>#[]");

    /// <summary>A role's mention stays one, for it shows the name of the role; no message is sent that may call anybody.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            (Special.Contains(c) ? escaped.Append('\\') : escaped).Append(c);
        return RoleMention().Replace(escaped.ToString(), "<@&${role}>");
    }

    public static string Strong(string text) => $"**{Escape(text)}**";

    public static string Link(Uri target) => $"<{target.AbsoluteUri}>";

    /// <summary>Two strong runs side by side become one: four asterisks in a row mean nothing.</summary>
    public static string Of(Paragraph paragraph) =>
        MarkerOf(paragraph) + string.Concat(paragraph.Inlines.Select(Of)).Replace("****", "", StringComparison.Ordinal);

    private static string MarkerOf(Paragraph paragraph) => paragraph.Kind switch
    {
        ParagraphKind.Bullet => "- ",
        ParagraphKind.Step => $"{paragraph.Position}. ",
        _ => "",
    };

    private static string Of(Inline inline) => inline switch
    {
        Inline.Plain plain => Escape(plain.Text),
        Inline.Strong strong => Strong(strong.Text),
        Inline.Person person => $"<@{person.Number}>",
        Inline.Cite cite => $"[{cite.Number}]",
        Inline.Link link when link.Text == link.Target.OriginalString => Link(link.Target),
        Inline.Link link => $"{Escape(link.Text)} ({Link(link.Target)})",
        _ => "",
    };

    [GeneratedRegex(@"\\<@&(?<role>[0-9]{1,20})\\>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleMention();
}
