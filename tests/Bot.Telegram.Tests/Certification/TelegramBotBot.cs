using Bot.Testing.FakeTelegram;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram.Tests.Certification;

/// <summary>The same bot on Telegram.Bot.</summary>
internal sealed class TelegramBotBot
{
    private readonly HashSet<int> _seen = [];
    private bool _stopped;

    /// <inheritdoc cref="NpmBot.Run"/>
    public async Task Run(Uri url, CancellationToken ct)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(FakeTelegramServer.Token, url.ToString()), cancellationToken: ct);
        await client.GetMe(ct);
        var offset = 0;
        while (!_stopped)
            foreach (var update in await client.GetUpdates(offset, timeout: 30, cancellationToken: ct))
            {
                offset = update.Id + 1;
                Expect(_seen.Add(update.Id), "a confirmed update does not come again");
                await Handle(client, update, ct);
            }
        await client.GetUpdates(offset, limit: 1, timeout: 0, cancellationToken: ct);
    }

    private Task Handle(TelegramBotClient client, Update update, CancellationToken ct) => update switch
    {
        { Message: { Text: "/start" } message } => Greet(client, message, ct),
        { Message.Text: "/stop" } => Task.FromResult(_stopped = true),
        { CallbackQuery: { } press } => Pressed(client, press, ct),
        { InlineQuery: { } query } => Look(client, query, ct),
        _ => throw new CertificationException($"update {update.Id} holds nothing"),
    };

    private static async Task Greet(TelegramBotClient client, Message message, CancellationToken ct)
    {
        var text = $"Hello {message.From!.FirstName}";
        var sent = await client.SendMessage(
            message.Chat, text, replyMarkup: InlineKeyboardButton.WithCallbackData("Press me", "pressed"), cancellationToken: ct);
        Expect(sent.Id > 0 && sent.Text == text, "the message sent comes back with its id and text");
    }

    private static async Task Pressed(TelegramBotClient client, CallbackQuery press, CancellationToken ct)
    {
        Expect(press.Data == "pressed", "a button brings its data");
        await client.AnswerCallbackQuery(press.Id, "Thanks", cancellationToken: ct);
        var edited = await client.EditMessageText(press.Message!.Chat, press.Message.Id, "Pressed", cancellationToken: ct);
        Expect(edited is { Text: "Pressed", EditDate: not null }, "an edit comes back with the new text");
        await client.PinChatMessage(press.Message.Chat, press.Message.Id, cancellationToken: ct);
        Expect((await client.GetChat(press.Message.Chat, ct)).PinnedMessage?.Id == press.Message.Id, "what was pinned is pinned");
        await client.SendMessage(press.Message.Chat, "Pinned", cancellationToken: ct);
    }

    private static Task Look(TelegramBotClient client, InlineQuery query, CancellationToken ct)
    {
        Expect(query.Query.Length > 0, "an inline query brings its words");
        var content = new InputTextMessageContent($"About <b>{query.Query}</b>") { ParseMode = ParseMode.Html };
        return client.AnswerInlineQuery(query.Id, [new InlineQueryResultArticle("1", "One", content)], cancellationToken: ct);
    }

    private static void Expect(bool truth, string what)
    {
        if (!truth)
            throw new CertificationException($"It does not hold that {what}.");
    }
}
