using Bot.Core.Answers;
using Bot.Telegram.Buttons;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Moderation;

/// <summary>Answers that stay at the top of a chat. Only their first message is kept there.</summary>
internal sealed class PinnedAnswers(ITelegramBotClient client)
{
    /// <summary>Sends the answer and pins it without a sound.</summary>
    /// <returns>The message's id, for <see cref="Change"/> and <see cref="Unpin"/>.</returns>
    /// <exception cref="ApiRequestException">The bot may not pin there; the message has then been taken back.</exception>
    public async Task<int> Pin(long chat, Answer answer, CancellationToken ct)
    {
        var sent = await client.SendMessage(
            chat, TelegramRenderer.Render(answer)[0].Html, ParseMode.Html, replyMarkup: Keyboard.Of(Keyboard.For(answer)),
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, disableNotification: true, cancellationToken: ct);
        try
        {
            await client.PinChatMessage(chat, sent.Id, disableNotification: true, cancellationToken: ct);
            return sent.Id;
        }
        catch (ApiRequestException)
        {
            await client.DeleteMessage(chat, sent.Id, ct);
            throw;
        }
    }

    /// <summary>Writes the answer into a message pinned before; does nothing where it says so already.</summary>
    /// <exception cref="ApiRequestException">The message is gone, or not the bot's.</exception>
    public async Task Change(long chat, int message, Answer answer, CancellationToken ct)
    {
        try
        {
            await client.EditMessageText(
                chat, message, TelegramRenderer.Render(answer)[0].Html, ParseMode.Html, Keyboard.Of(Keyboard.For(answer)),
                new LinkPreviewOptions { IsDisabled = true }, cancellationToken: ct);
        }
        catch (ApiRequestException same) when (same.Message.Contains("message is not modified", StringComparison.Ordinal))
        {
            // It is as it should be.
        }
    }

    /// <exception cref="ApiRequestException">It is not pinned, or the bot may not unpin there.</exception>
    public Task Unpin(long chat, int message, CancellationToken ct) => client.UnpinChatMessage(chat, message, cancellationToken: ct);
}
