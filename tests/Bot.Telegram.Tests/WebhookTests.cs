using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Bot.Telegram.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task Updates_that_are_posted_are_answered_as_fetched_ones_are()
    {
        await using var session = await Start();
        var ann = session.People.Join("Ann");

        Assert.StartsWith(
            "Depression and heroin", (string?)(await session.Ask(ann, "does heroin cause depression?"))["text"], StringComparison.Ordinal);

        var set = session.Server.Calls.Of("setWebhook")[0].Parameters;
        Assert.Equal(["message", "callback_query", "inline_query", "my_chat_member"], session.Server.AllowedUpdates);
        Assert.Equal(64, ((string?)set["secret_token"])!.Length);
        Assert.Empty(session.Server.Offences);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData("right", HttpStatusCode.OK)]
    public async Task Only_who_knows_the_secret_is_let_in_and_nonsense_does_not_come_again(string secret, HttpStatusCode status)
    {
        await using var session = await Start("right");
        await session.Ask(session.People.Join("Ann"), "/about");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", secret);

        var response = await http.PostAsJsonAsync(
            (string?)session.Server.Calls.Of("setWebhook")[0].Parameters["url"], "nonsense", TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    private static Task<Session> Start(string? secret = null)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}/updates");
        return Session.Start(options =>
        {
            options.Mode = TelegramMode.Webhook;
            options.WebhookUrl = url;
            options.WebhookListen = new Uri(url.GetLeftPart(UriPartial.Authority));
            options.WebhookSecret = secret;
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
