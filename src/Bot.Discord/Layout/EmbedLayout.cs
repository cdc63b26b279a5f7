using System.Text;
using Bot.Core.Answers;
using Bot.Discord.Model;

namespace Bot.Discord.Layout;

/// <summary>
/// An answer with an embed for looks. What matters stands in plain content too, for people hide embeds: the first paragraph, every
/// source's address, every telephone number.
/// </summary>
internal static class EmbedLayout
{
    private const int LongestDescription = 4096;
    private const int LongestField = 1024;
    private const int LongestInAll = 6000;
    private const int MostFields = 25;
    private const int Teal = 0x2A7F7F;

    /// <returns>Null where it does not fit, to be sent as plain text.</returns>
    public static MessagePayload? Of(Answer answer)
    {
        var content = Content(answer);
        var description = string.Join('\n', answer.Paragraphs.Skip(1).Select(Markdown.Of));
        var fields = Fields(answer).ToArray();
        if (content.Length > PlainText.Longest || description.Length > LongestDescription || fields.Length > MostFields
            || description.Length + fields.Sum(field => field.Name.Length + field.Value.Length) > LongestInAll)
            return null;
        var embeds = description.Length == 0 && fields.Length == 0
            ? [] : new[] { new Embed(null, description.Length == 0 ? null : description, fields, Teal) };
        return new MessagePayload { Content = content, Embeds = embeds };
    }

    private static string Content(Answer answer)
    {
        var content = new StringBuilder();
        if (answer.Heading.Length > 0)
            content.Append(Markdown.Strong(answer.Heading)).Append('\n');
        if (answer.Paragraphs is [var first, ..])
            content.Append(Markdown.Of(first)).Append('\n');
        if (!answer.Sources.IsEmpty)
            content.Append('\n').Append(HelpText.ShortSources(answer.Sources)).Append('\n');
        if (answer.Help is { } help)
            content.Append('\n').AppendJoin('\n', HelpText.ShortLines(help).Prepend(HelpText.Title(help)));
        return content.ToString().TrimEnd();
    }

    private static IEnumerable<EmbedField> Fields(Answer answer) =>
    [
        .. Split("Sources", answer.Sources.Select(HelpText.Source)),
        .. answer.Help is { } help ? Split(help.Title.TrimEnd('.'), HelpText.Lines(help)) : [],
    ];

    /// <summary>As many fields as the lines need; a line is never cut.</summary>
    private static IEnumerable<EmbedField> Split(string name, IEnumerable<string> lines)
    {
        var value = "";
        foreach (var line in lines)
        {
            if (value.Length > 0 && value.Length + 1 + line.Length > LongestField)
            {
                yield return new EmbedField(name, value);
                (name, value) = ("…", "");
            }
            value = value.Length == 0 ? line : $"{value}\n{line}";
        }
        if (value.Length > 0)
            yield return new EmbedField(name, value);
    }
}
