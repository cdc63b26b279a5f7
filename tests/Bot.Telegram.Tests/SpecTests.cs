using Bot.Testing;
using Bot.Testing.FakeTelegram;

namespace Bot.Telegram.Tests;

/// <summary>
/// The fake server notices what the specification forbids; without the specification beside the checkout nothing is noticed.
/// </summary>
public sealed class SpecTests
{
    [Theory]
    [InlineData("sendMessage", """{"chat_id":100,"text":"x","colour":"red"}""", "sendMessage.colour: unknown")]
    [InlineData("sendMessage", """{"chat_id":100}""", "sendMessage.text: missing")]
    [InlineData("sendMessage", """{"chat_id":100,"text":7}""", "sendMessage.text: not a String")]
    [InlineData("sendMessage", """{"chat_id":100,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_dat":"b"}]]}}""",
        "sendMessage.reply_markup.inline_keyboard[0][0].callback_dat: unknown")]
    [InlineData("getMyCommands", """{"scope":{"type":"default"},"language":"en"}""", "getMyCommands.language: unknown")]
    [InlineData("setMyCommands", """{"commands":[{"command":"a","description":""}]}""",
        "setMyCommands.commands[0].description: 0 characters, allowed are 1-256")]
    public async Task An_offence_is_named_with_its_place(string method, string parameters, string offence)
    {
        Assert.SkipWhen(Repository.SharedData is null, "The specification in ../shared/data/telegram is absent.");
        await using var server = await FakeTelegramServer.Start();
        server.People.Join("Ann");
        using var http = new HttpClient();
        using var body = new StringContent(parameters, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        await http.PostAsync(new Uri($"{server.Url}bot{FakeTelegramServer.Token}/{method}"), body, TestContext.Current.CancellationToken);

        Assert.Equal([offence], server.Offences);
    }
}
