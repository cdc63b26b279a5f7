using Bot.Discord.Model;
using Bot.Discord.Rest;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Rest;

/// <summary>A request is given so much time, and an answer that is not wanted any more is given up aloud.</summary>
public sealed class PatienceTests
{
    private static readonly MessagePayload Once = new() { Content = "hello", Nonce = "1-0", EnforceNonce = true };

    [Fact]
    public async Task A_request_that_times_out_is_made_again_and_the_message_arrives_once()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord, TimeSpan.FromMilliseconds(500));
        discord.Faults.Next(new RestFault(502, AfterActing: true, Delay: TimeSpan.FromSeconds(2)));

        var reply = await client.SendAsync(Once);

        Assert.True(reply.IsSuccess);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Single(discord.Answers(discord.Channel()));
        Assert.Empty(client.Log.Lines);
    }

    [Fact]
    public async Task One_that_times_out_and_may_not_be_repeated_is_not_and_the_log_says_that_it_was_lost()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord, TimeSpan.FromMilliseconds(300));
        discord.Faults.Next(new RestFault(502, Delay: TimeSpan.FromSeconds(1)));

        var reply = await client.SendAsync(new MessagePayload { Content = "no nonce" });

        Assert.Equal(0, reply.Status);
        Assert.Single(discord.Requests);
        Assert.Contains("did not reach Discord", Assert.Single(client.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_patience_ends_the_log_says_so_once_and_without_an_id()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord, TimeSpan.FromSeconds(15));
        discord.Faults.Next(new RestFault(429, RetryAfter: 30));
        var press = discord.Interact(2, discord.Channel(), 1, []);

        Assert.False(await client.Rest.RespondAsync(
            new Interaction(press.Id, 1, press.Type, press.Token), new InteractionResponse.Said(Once), once: false,
            TestContext.Current.CancellationToken));

        var line = Assert.Single(client.Log.Lines);
        Assert.Contains("POST callback was given up after 3 seconds", line, StringComparison.Ordinal);
        Assert.DoesNotContain($"{press.Id}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_waiting_is_not_told_of_a_loss()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord, TimeSpan.FromSeconds(15));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        discord.Faults.Next(new RestFault(429, RetryAfter: 30));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Channels.SendAsync(discord.Channel(), Once, stop.Token));

        Assert.Empty(client.Log.Lines);
    }

    private sealed class Client : IDisposable
    {
        private readonly ILoggerFactory _loggers;
        private readonly HttpClient _http;
        private readonly RestSender _sender;
        private readonly DiscordServer _discord;

        /// <param name="timeout">Of one request.</param>
        public Client(DiscordServer discord, TimeSpan timeout)
        {
            _discord = discord;
            _loggers = LoggerFactory.Create(logging => logging.AddProvider(Log));
            _http = RestHttp.Create(discord.ApiUrl, new Uri("https://example.org/bot"));
            _http.Timeout = timeout;
            _sender = new RestSender(
                _http, new DiscordOptions { Token = discord.Token }, TimeProvider.System, new Random(1),
                _loggers.CreateLogger<RestSender>());
            Rest = new DiscordRest(_sender, TimeProvider.System);
            Channels = new ChannelRest(_sender, TimeProvider.System, _loggers.CreateLogger<ChannelRest>());
        }

        public DiscordRest Rest { get; }

        public ChannelRest Channels { get; }

        public LogBook Log { get; } = new();

        public Task<RestReply> SendAsync(MessagePayload message) =>
            Channels.SendAsync(_discord.Channel(), message, TestContext.Current.CancellationToken);

        public void Dispose()
        {
            _sender.Dispose();
            _http.Dispose();
            _loggers.Dispose();
        }
    }
}
