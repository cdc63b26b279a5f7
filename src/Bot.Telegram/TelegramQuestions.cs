using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Telegram.Buttons;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>Messages and presses as questions.</summary>
internal sealed class TelegramQuestions(BotName me, KeptCountries countries, RoomRules rules, TimeProvider time)
{
    /// <summary>The account behind which administrators of a group act unseen.</summary>
    private const long AnonymousAdministrator = 1087968824;

    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    /// <returns>Null for what is not for the bot: other bots, channels, messages without words, old ones in a group.</returns>
    public Heard? Read(int update, Message message)
    {
        if (!IsFromPerson(message) || (message.Text ?? message.Caption) is not { } text)
            return null;
        var isGroup = message.Chat.Type != ChatType.Private;
        var isOld = time.GetUtcNow().UtcDateTime - message.Date > Old;
        if (isGroup && isOld)
            return null;
        if (Read(message, text, isGroup) is not { } question)
            return null;
        var isUnseen = isGroup && message.SenderChat?.Id == message.Chat.Id;
        var place = new Place(update, message.Chat.Id, isUnseen ? 0 : message.From!.Id)
        {
            IsGroup = isGroup,
            IsForum = message.Chat.IsForum,
            Thread = message.IsTopicMessage ? message.MessageThreadId : null,
            Message = message.EphemeralMessageId is null ? message.Id : null,
            EphemeralMessage = message.EphemeralMessageId,
            IsLate = isOld,
        };
        return Asked(question, place);
    }

    /// <param name="message">The one under which the button stands.</param>
    public Heard Read(int update, CallbackQuery press, Message message, Command command)
    {
        var isGroup = message.Chat.Type != ChatType.Private;
        var place = new Place(update, message.Chat.Id, press.From.Id)
        {
            IsGroup = isGroup,
            IsForum = message.Chat.IsForum,
            Thread = message.IsTopicMessage ? message.MessageThreadId : null,
            Press = press.Id,
        };
        return Asked(Question.Pressed(command), place);
    }

    private Heard Asked(Question question, Place place) => new(
        rules.In(place.Room, question with
        {
            Region = countries.Of(place.Person),
            Room = $"{place.Chat}/{place.Thread}",
            Writer = place.IsUnseen ? "" : $"{place.Person}",
        }),
        place);

    private Question? Read(Message message, string text, bool isGroup)
    {
        if (CommandOf(text) is { } word)
        {
            if (word.Suffix is { } suffix && !suffix.Equals(me.Name, StringComparison.OrdinalIgnoreCase))
                return null;
            if (word.Suffix is not null || IsOurs(text))
                return Typed(word.Plain);
        }
        if (!isGroup)
            return Typed(text);
        var isAddressed = IsMentioned(message, text, out var said) || message.ReplyToMessage?.From?.Id == me.Id;
        return isAddressed ? new Question(said)
            : message.ForwardOrigin is null && rules.Overhears(Rooms.Of(message)) ? new Question(said) { Addressed = false }
            : null;
    }

    private static Question Typed(string text)
    {
        if (!text.StartsWith("/start", StringComparison.OrdinalIgnoreCase) || text is [_, _, _, _, _, _, not ' ', ..])
            return Question.Typed(text);
        var word = text[6..].Trim();
        return Question.Pressed(word.Length == 0 ? new Command(CommandName.Help) : DeepLink.Read(word));
    }

    /// <summary>Without a name behind it a command may be another bot's, so only our own words count.</summary>
    private static bool IsOurs(string text) =>
        text.Equals("/start", StringComparison.OrdinalIgnoreCase)
        || (Command.Parse(text) is { } command
            && text.Split((char[])[' ', '\n'], 2)[0].Equals($"/{command.Name}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name behind <c>/command@name</c>, and the text without that name.</summary>
    private static (string? Suffix, string Plain)? CommandOf(string text)
    {
        if (!text.StartsWith('/'))
            return null;
        var end = text.AsSpan().IndexOfAny(' ', '\n');
        var word = end < 0 ? text : text[..end];
        return word.Split('@', 2) is [var name, var suffix] ? (suffix, $"{name}{text[word.Length..]}") : (null, text);
    }

    private bool IsMentioned(Message message, string text, out string said)
    {
        said = text;
        foreach (var entity in message.Entities ?? message.CaptionEntities ?? [])
            if (entity.Type == MessageEntityType.TextMention && entity.User?.Id == me.Id)
                return true;
            else if (entity.Type == MessageEntityType.Mention && entity.Offset + entity.Length <= text.Length
                && text.AsSpan(entity.Offset + 1, entity.Length - 1).Equals(me.Name, StringComparison.OrdinalIgnoreCase))
            {
                said = text.Remove(entity.Offset, entity.Length).Trim();
                return true;
            }
        return false;
    }

    private static bool IsFromPerson(Message message) =>
        message.Chat.Type is ChatType.Private or ChatType.Group or ChatType.Supergroup
        && message.From is { } from && (!from.IsBot || from.Id == AnonymousAdministrator)
        && !message.IsAutomaticForward && message.ViaBot is null;
}
