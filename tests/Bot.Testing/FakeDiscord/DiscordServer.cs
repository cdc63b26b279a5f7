using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.Gateway;
using Bot.Testing.FakeDiscord.Rest;
using Bot.Testing.FakeDiscord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.FakeDiscord;

/// <summary>
/// A Discord of one's own on a free port of this machine: gateway and REST, version 10. It is told what people say and press, and keeps
/// what the bot did about it.
/// </summary>
public sealed class DiscordServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordServerOptions _options;
    private readonly Violations _violations = new();
    private readonly Population _population;
    private readonly FakeGateway _gateway;
    private readonly FakeRest _rest;
    private readonly Talk _talk;
    private readonly Presses _presses;

    private DiscordServer(DiscordServerOptions options)
    {
        _options = options;
        _population = new Population(options);
        _gateway = new FakeGateway(options, Faults, _population, _violations);
        _talk = new Talk(options, _gateway, _population, _violations);
        _presses = new Presses(options, _population);
        _rest = new FakeRest(options, Faults, new Routes(options, _gateway, _population, _talk), _violations);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 30_000_000);
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _app.Map("/gateway", _gateway.AcceptAsync);
        _app.Map("/resume", _gateway.AcceptAsync);
        _app.MapPost("/control/{verb}", (HttpContext http, string verb) => new Control(this).AnswerAsync(http, verb));
        _app.MapFallback("/api/v10/{**path}", _rest.AnswerAsync);
    }

    /// <summary>To be given to a bot; it ends in the version.</summary>
    public Uri ApiUrl { get; private set; } = new("http://127.0.0.1");

    public Faults Faults { get; } = new();

    public string Token => _options.Token;

    public ulong Application => _population.Application;

    public ulong Me => _population.Me;

    /// <summary>Whether traffic is held against Discord's own document, which lies beside the checkout or does not.</summary>
    public bool IsCheckedAgainstDocument => _rest.IsChecked;

    /// <summary>What broke a rule, on either side: one line each.</summary>
    public string[] Violations => _violations.All;

    public RestRequest[] Requests => [.. _rest.Requests];

    public int Identifies => _gateway.Identifies.Used;

    public int IdentifiesTooMany => _gateway.Identifies.Exceeded;

    public int Resumes => _gateway.Resumes;

    /// <summary>Paths and queries of the connections so far.</summary>
    public string[] Connections => [.. _gateway.ConnectedBy];

    public int?[] ClosedBy => [.. _gateway.ClosedBy];

    /// <summary>Requests refused because the bot was faster than the limits it had been told.</summary>
    public int TooFast => _rest.TooFast;

    /// <summary>Messages the bot has posted to channels.</summary>
    public int Posted => _population.Posted;

    /// <summary>Shards with a session and an open line.</summary>
    public int Online => _gateway.Connected.Count();

    public JsonObject[] Commands
    {
        get
        {
            lock (_population.Commands)
                return [.. _population.Commands.Select(command => (JsonObject)command.DeepClone())];
        }
    }

    public static async Task<DiscordServer> StartAsync(DiscordServerOptions? options = null)
    {
        var server = new DiscordServer(options ?? new DiscordServerOptions());
        await server._app.StartAsync();
        var address = new Uri(server._app.Urls.First());
        server.ApiUrl = new Uri(address, "api/v10/");
        server._population.GatewayUrl = $"ws://127.0.0.1:{address.Port}/gateway";
        server._population.ResumeUrl = $"ws://127.0.0.1:{address.Port}/resume";
        return server;
    }

    /// <summary>The <paramref name="index"/>th text channel of the <paramref name="guild"/>th guild.</summary>
    public ulong Channel(int guild = 0, int index = 0) => _population.Guilds[guild].Channel(index);

    /// <summary>The direct channel with a person.</summary>
    public ulong DirectChannel(ulong person) => _population.DirectWith(Shapes.User(person, $"person{person}")).Id;

    /// <summary>Takes permissions from the bot in a channel, as bits.</summary>
    public void Deny(ulong channel, ulong permissions) => _population.Find(channel)!.Denied = permissions;

    /// <summary>Makes a public thread of a channel.</summary>
    public void MakeThread(ulong channel) => _population.Find(channel)!.Channel["type"] = 11;

    /// <summary>The id of the <paramref name="index"/>th guild.</summary>
    public ulong Guild(int index = 0) => _population.Guilds[index].Id;

    /// <summary>The messages pinned in a channel, in no order.</summary>
    public ulong[] Pins(ulong channel) => [.. _population.Find(channel)!.Pins.Keys];

    /// <summary>The minutes are over in which a nonce posts nothing twice.</summary>
    public void ForgetNonces(ulong channel) => _population.Find(channel)!.ByNonce.Clear();

    /// <summary>Somebody pins a message.</summary>
    public void Pin(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins[message] = _options.Time.GetUtcNow();
        room.Messages[message]["pinned"] = true;
    }

    /// <summary>Somebody unpins a message.</summary>
    public void Unpin(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins.TryRemove(message, out _);
        room.Messages[message]["pinned"] = false;
    }

    /// <summary>Somebody deletes a message.</summary>
    public void Delete(ulong channel, ulong message)
    {
        var room = _population.Find(channel)!;
        room.Pins.TryRemove(message, out _);
        room.Messages.TryRemove(message, out _);
    }

    /// <summary>The bot is removed from a guild, or Discord cannot reach the guild for now.</summary>
    public Task LeaveAsync(int guild, bool isOutage)
    {
        var body = new JsonObject { ["id"] = Snowflakes.Text(Guild(guild)) };
        if (isOutage)
            body["unavailable"] = true;
        return DispatchAsync("GUILD_DELETE", body, Guild(guild));
    }

    /// <summary>Switches the Message Content intent on or off, as its owner can while bots run.</summary>
    public void AllowMessageContent(bool allowed) => _gateway.MessageContent = allowed;

    /// <summary>The same, with the portal showing it.</summary>
    public void ShowMessageContent(bool allowed)
    {
        AllowMessageContent(allowed);
        _population.MessageContent = allowed;
    }

    /// <summary>What the bot has posted in a channel, oldest first.</summary>
    public JsonObject[] Answers(ulong channel) => [.. _population.Find(channel)!.Messages.Values
        .Where(message => message["author"]!["id"]!.GetValue<string>() == Snowflakes.Text(Me))
        .OrderBy(message => message["id"]!.GetValue<string>(), StringComparer.Ordinal)];

    public JsonObject? Message(ulong channel, ulong id) => _population.Find(channel)!.Messages.GetValueOrDefault(id);

    /// <summary>A person says something.</summary>
    /// <param name="more">Fields to set on the message before it is announced.</param>
    /// <returns>Its id.</returns>
    public async Task<ulong> SayAsync(ulong channel, string content, ulong person = 42, Action<JsonObject>? more = null)
    {
        var room = _population.Find(channel)!;
        var message = Shapes.Message(
            _population.Ids.Next(), channel, Shapes.User(person, $"person{person}"), content, _options.Time.GetUtcNow());
        foreach (System.Text.RegularExpressions.Match mention in Talk.Mention().Matches(content))
            message["mentions"]!.AsArray().Add(mention.Groups["id"].Value == Snowflakes.Text(Me)
                ? Shapes.User(Me, "helper", bot: true) : Shapes.User(ulong.Parse(mention.Groups["id"].Value), "somebody"));
        more?.Invoke(message);
        var id = ulong.Parse(message["id"]!.GetValue<string>());
        room.Messages[id] = message;
        await _talk.AnnounceAsync("MESSAGE_CREATE", room, message);
        return id;
    }

    /// <summary>Whether every guild has been described to every session.</summary>
    public bool GuildsSent => _gateway.GuildsSent >= _population.Guilds.Count;

    /// <summary>A mention in the last guild of each shard.</summary>
    public async Task MentionEachShardAsync()
    {
        foreach (var guild in _population.Guilds.GroupBy(guild => guild.Shard(_options.Shards)).Select(shard => shard.Last()))
            await SayAsync(guild.Channel(0), $"<@{Me}> what is naloxone");
    }

    /// <summary>Small talk, so many times over: made once, and kept nowhere.</summary>
    public async Task ChatterAsync(ulong channel, string content, int times)
    {
        var room = _population.Find(channel)!;
        var message = Shapes.Message(_population.Ids.Next(), channel, Shapes.User(42, "person42"), content, _options.Time.GetUtcNow());
        await _talk.AnnounceAsync("MESSAGE_CREATE", room, message, times);
    }

    /// <summary>A slash command, with its options.</summary>
    public Task<Interaction> CommandAsync(ulong channel, string name, ulong person = 42, params (string Name, string Value)[] values) =>
        SendAsync(Interact(2, channel, person, _presses.Command(name, 1, [.. values.Select(value => (value.Name, value.Value, false))])));

    /// <summary>What is typed so far into an option.</summary>
    public Task<Interaction> TypeAsync(ulong channel, string name, string option, string typed, ulong person = 42) =>
        SendAsync(Interact(4, channel, person, _presses.Command(name, 1, (option, typed, true))));

    /// <summary>A message menu.</summary>
    public Task<Interaction> MenuAsync(
        ulong channel, string name, ulong target, ulong person = 42, string permissions = Shapes.AllPermissions)
    {
        var data = _presses.Command(name, 3);
        data["target_id"] = Snowflakes.Text(target);
        data["resolved"] = new JsonObject
        {
            ["messages"] = new JsonObject { [Snowflakes.Text(target)] = Message(channel, target)!.DeepClone() },
        };
        return SendAsync(Interact(2, channel, person, data, permissions: permissions));
    }

    /// <summary>A button under a message.</summary>
    public Task<Interaction> PressAsync(
        ulong channel, JsonObject message, string customId, ulong person = 42, string permissions = Shapes.AllPermissions) =>
        SendAsync(Interact(3, channel, person, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message, permissions));

    /// <summary>The choice of a select under a message.</summary>
    public Task<Interaction> ChooseAsync(ulong channel, JsonObject message, string customId, string value, ulong person = 42) => SendAsync(
        Interact(3, channel, person,
            new JsonObject { ["custom_id"] = customId, ["component_type"] = 3, ["values"] = new JsonArray(value) }, message));

    /// <summary>An interaction that is made but not sent over the gateway.</summary>
    /// <param name="appPermissions">What the bot may do there; null for all that was not denied it.</param>
    public Interaction Interact(
        int type, ulong channel, ulong person, JsonObject data, JsonObject? message = null,
        string permissions = Shapes.AllPermissions, string? appPermissions = null) =>
        _presses.Make(type, _population.Find(channel)!, Shapes.User(person, $"person{person}"), data, message, permissions, appPermissions);

    public async Task<Interaction> SendAsync(Interaction interaction)
    {
        await _gateway.DispatchAsync(
            "INTERACTION_CREATE", _population.Find(interaction.Channel!.Value)!.Guild, Intents.None, _ => interaction.Payload);
        return interaction;
    }

    /// <summary>Takes the first response that the bot gave as the answer to a signed request.</summary>
    public Task TakeAsync(Interaction interaction, JsonObject callback) =>
        _talk.CallbackAsync(Snowflakes.Text(interaction.Id), interaction.Token, callback, withResponse: false);

    /// <summary>An event made by hand.</summary>
    public Task DispatchAsync(string name, JsonObject body, ulong? guild = null) =>
        _gateway.DispatchAsync(name, guild, Intents.None, _ => body);

    /// <summary>Op 7 to every shard.</summary>
    public Task ReconnectAsync() => EachAsync(socket => socket.SendAsync(Payloads.Op(7)));

    /// <summary>Op 9 to every shard.</summary>
    public Task InvalidateAsync(bool resumable) => EachAsync(socket => socket.SendAsync(Payloads.Op(9, resumable)), forgets: !resumable);

    /// <summary>Closes every line; after some codes the session is gone.</summary>
    public Task CloseAsync(int code) =>
        EachAsync(socket => socket.CloseAsync(code, $"closed with {code}"), forgets: code is 4003 or 4007 or 4009);

    /// <summary>Asks every shard for a heartbeat.</summary>
    public Task AskForHeartbeatAsync() => EachAsync(socket => socket.SendAsync(Payloads.Op(1)));

    /// <summary>Cuts the line of one shard, or of all.</summary>
    public void Drop(int? shard = null)
    {
        foreach (var session in _gateway.Connected.ToArray())
            if (shard is null || session.Shard == shard)
                session.Socket?.Abort();
    }

    /// <summary>Sends bytes as they are, as one message to every shard.</summary>
    public Task SendRawAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) =>
        EachAsync(socket => socket.SendRawAsync(bytes, type));

    /// <summary>Sends a payload as text to every shard, through its compressor where it has one.</summary>
    public Task SendPayloadAsync(string payload) => SendPayloadAsync(Encoding.UTF8.GetBytes(payload));

    public Task SendPayloadAsync(byte[] payload) => EachAsync(socket => socket.SendAsync(payload));

    public async ValueTask DisposeAsync()
    {
        Drop();
        await _app.DisposeAsync();
        foreach (var session in _gateway.Sessions)
            session.Dispose();
    }

    private async Task EachAsync(Func<GatewaySocket, Task> act, bool forgets = false)
    {
        foreach (var session in _gateway.Connected.ToArray())
        {
            var socket = session.Socket;
            if (forgets)
                _gateway.Forget(session);
            if (socket is not null)
                await act(socket);
        }
    }
}
