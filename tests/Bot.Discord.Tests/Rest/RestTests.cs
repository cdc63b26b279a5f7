using Bot.Discord.Model;
using Bot.Discord.Rest;
using Bot.Testing.FakeDiscord;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests.Rest;

public sealed class RestTests
{
    private static readonly MessagePayload Once = new() { Content = "hello", Nonce = "1-0", EnforceNonce = true };

    [Fact]
    public async Task Many_messages_keep_to_the_bucket_and_to_their_order()
    {
        await using var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { BucketLimit = 4, BucketWindow = TimeSpan.FromMilliseconds(300) });
        using var client = new Client(discord);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.Channels.SendAsync(
            discord.Channel(), new MessagePayload { Content = $"{i}" }, TestContext.Current.CancellationToken)));

        Assert.Equal(0, discord.TooFast);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"{i}"),
            discord.Answers(discord.Channel()).Select(message => message["content"]!.GetValue<string>()));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task The_limit_over_everything_is_kept_and_interactions_do_not_wait_for_it()
    {
        var time = new FakeTimeProvider();
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { Guilds = 80, GlobalLimit = 50, Time = time });
        using var client = new Client(discord, time: time);
        var press = discord.Interact(2, discord.Channel(), 1, []);
        var busy = Task.WhenAll(
            Enumerable.Range(0, 80)
                .Select(i => client.Channels.SendAsync(discord.Channel(i), Once, TestContext.Current.CancellationToken)));

        var responded = await client.RespondAsync(press);

        for (var start = TimeProvider.System.GetTimestamp(); discord.Posted < 45;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), $"{discord.Posted} of 45 were posted.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.True(responded);
        Assert.False(busy.IsCompleted);
        Assert.Equal(45, discord.Posted);
        time.Advance(TimeSpan.FromSeconds(1.1));
        Assert.All(await busy, reply => Assert.True(reply.IsSuccess));
        Assert.Equal(0, discord.TooFast);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task After_a_429_it_waits_as_long_as_it_is_told(string scope)
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);
        discord.Faults.Next(new RestFault(429, RetryAfter: 0.5, Scope: scope));

        var reply = await client.Channels.SendAsync(discord.Channel(), Once, TestContext.Current.CancellationToken);

        Assert.True(reply.IsSuccess);
        Assert.True(discord.Requests[1].At - discord.Requests[0].At >= 0.5);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, true)]
    [InlineData(0, false)]
    [InlineData(0, true)]
    public async Task A_message_whose_fate_is_unknown_is_sent_again_and_arrives_once(int status, bool afterActing)
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);
        discord.Faults.Next(new RestFault(status, afterActing));

        var reply = await client.Channels.SendAsync(discord.Channel(), Once, TestContext.Current.CancellationToken);

        Assert.True(reply.IsSuccess);
        Assert.Single(discord.Answers(discord.Channel()));
        Assert.Equal(2, discord.Requests.Length);
    }

    [Fact]
    public async Task What_may_not_be_repeated_is_not()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);
        discord.Faults.Next(new RestFault(502, AfterActing: true));

        var reply = await client.Channels.SendAsync(
            discord.Channel(), new MessagePayload { Content = "no nonce" }, TestContext.Current.CancellationToken);

        Assert.Equal(502, reply.Status);
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task A_first_response_whose_answer_is_lost_counts_as_given()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);
        discord.Faults.Next(new RestFault(502, AfterActing: true));
        var press = discord.Interact(2, discord.Channel(), 1, []);

        Assert.True(await client.RespondAsync(press));
        Assert.Single(press.Said);
    }

    [Fact]
    public async Task A_channel_that_refuses_a_message_is_not_knocked_at_again()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);
        discord.Deny(discord.Channel(), Permissions.SendMessages);

        await client.Channels.SendAsync(discord.Channel(), Once, TestContext.Current.CancellationToken);
        await client.Channels.SendAsync(discord.Channel(), Once, TestContext.Current.CancellationToken);
        var elsewhere = await client.Channels.SendAsync(discord.Channel(0, 1), Once, TestContext.Current.CancellationToken);

        Assert.True(elsewhere.IsSuccess);
        Assert.Single(discord.Requests, request => request.Path == $"/channels/{discord.Channel()}/messages");
    }

    [Fact]
    public async Task After_the_first_401_nothing_is_sent_any_more()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord, "wrong");

        await client.Channels.SendAsync(discord.Channel(), Once, TestContext.Current.CancellationToken);
        await client.Channels.SendAsync(discord.Channel(0, 1), Once, TestContext.Current.CancellationToken);

        Assert.Single(discord.Requests);
        Assert.True(client.Rest.IsRefused);
    }

    [Fact]
    public async Task Every_message_suppresses_mentions_because_there_is_no_way_to_say_otherwise()
    {
        await using var discord = await DiscordServer.StartAsync();
        using var client = new Client(discord);

        await client.Channels.SendAsync(
            discord.Channel(), new MessagePayload { Content = "@everyone" }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"parse":[]}""", discord.Requests[0].Body!["allowed_mentions"]!.ToJsonString());
        Assert.Null(typeof(MessagePayload).GetProperty(nameof(MessagePayload.AllowedMentions))!.SetMethod);
        Assert.Empty(typeof(AllowedMentions).GetConstructors());
    }

    private sealed class Client : IDisposable
    {
        private readonly HttpClient _http;
        private readonly RestSender _sender;

        public Client(DiscordServer discord, string? token = null, TimeProvider? time = null)
        {
            _http = RestHttp.Create(discord.ApiUrl, new Uri("https://example.org/bot"));
            _sender = new RestSender(
                _http, new DiscordOptions { Token = token ?? discord.Token },
                time ?? TimeProvider.System, new Random(1), NullLogger<RestSender>.Instance);
            Rest = new DiscordRest(_sender, time ?? TimeProvider.System);
            Channels = new ChannelRest(_sender, time ?? TimeProvider.System, NullLogger<ChannelRest>.Instance);
        }

        public DiscordRest Rest { get; }

        public ChannelRest Channels { get; }

        public Task<bool> RespondAsync(Bot.Testing.FakeDiscord.World.Interaction press) => Rest.RespondAsync(
            new Interaction(press.Id, 1, press.Type, press.Token),
            new InteractionResponse.Said(new MessagePayload { Content = "hello" }), once: false, TestContext.Current.CancellationToken);

        public void Dispose()
        {
            _sender.Dispose();
            _http.Dispose();
        }
    }
}
