using System.Globalization;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Discord.Layout;
using Bot.Discord.Model;

namespace Bot.Discord;

/// <summary>Messages and choices as questions.</summary>
/// <param name="mode">When the bot may speak uninvited in servers.</param>
internal sealed class DiscordQuestions(SpeakingMode mode)
{
    private readonly RoomKeys _rooms = new();

    /// <returns>Null for what is not for the bot: by bots, or overheard where it may not speak. Nothing is made for those.</returns>
    public Question? Of(in MessageView message, ulong me)
    {
        if (!message.IsFromPerson)
            return null;
        var addressed = message.Guild == 0 || message.MentionsBot || message.RepliesToBot;
        if (!addressed && (!message.HasWords || mode is SpeakingMode.Off or SpeakingMode.Mentioned))
            return null;
        var words = message.Words();
        if (!addressed)
            return new Question(words) { Addressed = false, Room = _rooms.Of(message.Channel), Mode = mode };
        return Question.Typed(WithoutMention(words, me)) with
        {
            Room = RoomKeys.Make(message.Channel),
            Writer = RoomKeys.Make(message.Author),
        };
    }

    /// <summary>The command of a slash command, of its menu or of a button.</summary>
    public static Question Of(Command command, Interaction interaction) =>
        Question.Pressed(command) with { Room = RoomKeys.Make(interaction.ChannelId ?? 0), Writer = RoomKeys.Make(interaction.Person) };

    /// <summary>A slash command with its one option.</summary>
    /// <returns>Null where the name is none of ours: a command of an older version.</returns>
    public static Command? CommandOf(InteractionChoice choice) =>
        Enum.TryParse<CommandName>(choice.Name, ignoreCase: true, out var name) && Command.Declared.Contains(name)
            ? new Command(name, choice.Options is [var option, ..] ? option.Value.Trim() : "") : null;

    /// <summary>The button pressed, or what was picked in a select.</summary>
    /// <returns>Null for a button of another version.</returns>
    public static CustomId? PressedIn(InteractionChoice choice) =>
        CustomId.Parse(choice.Values is [var picked, ..] ? picked : choice.CustomId);

    private static string WithoutMention(string words, ulong me)
    {
        var id = me.ToString(CultureInfo.InvariantCulture);
        return words.Replace($"<@{id}>", "", StringComparison.Ordinal).Replace($"<@!{id}>", "", StringComparison.Ordinal).Trim();
    }
}
