using System.Globalization;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Messages and choices as questions, by the rules of where they were made.</summary>
internal sealed class DiscordQuestions([FromKeyedServices(DiscordPlaces.Platform)] RoomRules rules, IPeopleStore people)
{
    private readonly RoomKeys _rooms = new();

    /// <returns>Null for what is not for the bot: by bots, or overheard where it may not speak. Nothing is made for those.</returns>
    public HeardMessage? Of(in MessageView message, ulong me)
    {
        if (!message.IsFromPerson)
            return null;
        var addressed = message.Guild == 0 || message.MentionsBot || message.RepliesToBot;
        var place = DiscordPlaces.Of(message.Guild, message.Channel);
        if (!addressed && (!message.HasWords || !rules.Overhears(place)))
            return null;
        var words = message.Words();
        var question = addressed
            ? In(place, Question.Typed(WithoutMention(words, me)) with
            {
                Room = RoomKeys.Make(message.Channel), Writer = RoomKeys.Make(message.Author),
            }, message.Author)
            : rules.Overheard(place, words, _rooms.Of(message.Channel), CountryOf(message.Author));
        return new HeardMessage(question, message.Guild, message.Channel, message.Id, message.Author);
    }

    /// <summary>The command of a slash command, of its menu or of a button.</summary>
    public Question Of(Command command, Interaction interaction) => Of(Question.Pressed(command), interaction);

    /// <summary>Words somebody wants to know more about.</summary>
    public Question Of(string words, Interaction interaction) => Of(new Question(words), interaction);

    /// <summary>A command that is answered for everybody: whatever country a person chose, the room's numbers are shown.</summary>
    public Question ForAll(Command command, Interaction interaction) => rules.In(PlaceOf(interaction), Question.Pressed(command));

    /// <summary>A slash command with its one option.</summary>
    /// <returns>Null where the name is none of ours: a command of an older version.</returns>
    public static Command? CommandOf(InteractionChoice choice) =>
        Enum.TryParse<CommandName>(choice.Name, ignoreCase: true, out var name)
            && (Command.Declared.Contains(name) || Command.ForModerators.Contains(name))
            ? new Command(name, choice.Options is [var option, ..] ? option.Value.Trim() : "") : null;

    /// <summary>The button pressed, or what was picked in a select.</summary>
    /// <returns>Null for a button of another version.</returns>
    public static CustomId? PressedIn(InteractionChoice choice) =>
        CustomId.Parse(choice.Values is [var picked, ..] ? picked : choice.CustomId);

    private Question Of(Question question, Interaction interaction) => In(
        PlaceOf(interaction),
        question with { Room = RoomKeys.Make(interaction.ChannelId ?? 0), Writer = RoomKeys.Make(interaction.Person) },
        interaction.Person);

    private Question In(ChatPlace place, Question question, ulong person) =>
        rules.In(place, question with { Region = CountryOf(person) });

    private string? CountryOf(ulong person) => people.CountryOf(DiscordPlaces.Platform, (long)person);

    private static ChatPlace PlaceOf(Interaction interaction) => DiscordPlaces.Of(interaction.GuildId ?? 0, interaction.ChannelId ?? 0);

    private static string WithoutMention(string words, ulong me)
    {
        var id = me.ToString(CultureInfo.InvariantCulture);
        return words.Replace($"<@{id}>", "", StringComparison.Ordinal).Replace($"<@!{id}>", "", StringComparison.Ordinal).Trim();
    }
}
