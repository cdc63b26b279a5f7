using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests;

/// <summary>Which messages were answered, and in which order, by what they reply to.</summary>
internal sealed class Ledger(CallLog calls)
{
    private readonly ILookup<(long Chat, int Message), ApiCall> _replies = calls.Of("sendMessage")
        .Where(call => call.Parameters["reply_parameters"] is not null)
        .ToLookup(call => (call.ChatId!.Value, (int)call.Parameters["reply_parameters"]!["message_id"]!));

    /// <summary>Answers, without the remarks that one may be lost.</summary>
    public int AnswersTo(JsonObject message) => Replies(message).Count(call => call.Text != Texts.PerhapsLost);

    public bool IsReportedUnsure(JsonObject message) => Replies(message).Any(call => call.Text == Texts.PerhapsLost);

    public bool IsSettled(JsonObject message) => Replies(message).Any();

    /// <summary>The answered messages of a chat, in the order of their answers.</summary>
    public IEnumerable<int> OrderIn(long chat) => _replies.Where(replies => replies.Key.Chat == chat)
        .SelectMany(replies => replies).Where(call => call.Text != Texts.PerhapsLost)
        .OrderBy(call => (int)call.Result!["message_id"]!).Select(call => (int)call.Parameters["reply_parameters"]!["message_id"]!);

    private IEnumerable<ApiCall> Replies(JsonObject message) => _replies[((long)message["chat"]!["id"]!, (int)message["message_id"]!)];
}
