using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Rules;

/// <summary>The history of a server's settings in words.</summary>
internal sealed class SettingsHistory(TopicLibrary known, ChatNouns nouns)
{
    public Answer Of(ImmutableArray<SettingsChange> lines) => lines.IsEmpty
        ? ModeratorCard.Of(CommandName.Settings, "History of the settings", "Nothing has been changed in the last 90 days.")
        : ModeratorCard.Of(CommandName.Settings, "History of the settings", [.. lines.Select(Line)]);

    private Paragraph Line(SettingsChange line)
    {
        var at = line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var where = line.Place.IsWhole ? nouns.Server : nouns.Channel;
        var what = line.Value is null ? "taken back" : SettingText.Value(line.Setting, line.Value, known, nouns);
        return new Paragraph(ParagraphKind.Bullet,
        [
            new Inline.Plain($"{at} UTC, "),
            line.Person == 0 ? new Inline.Plain("somebody unnamed") : new Inline.Person(line.Person),
            new Inline.Plain($", for the {where}: {SettingText.Title(line.Setting)}: {what}"),
        ]);
    }
}
